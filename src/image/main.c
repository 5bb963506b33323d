/* main.c - recoupe-image: loads the tables that are built in and writes what is made of them as an image (base/image.h) to standard output.
 *
 * Pointers are found by what they point to: a word of an object whose value lies in the region is one. The tables are loaded twice, into regions at different
 * addresses; both must give the same image, so that nothing is taken for a pointer by chance and nothing depends on addresses. Bytes between the fields of a
 * struct, which nobody writes, may differ: they become zero. They may also hold the rest of an old address, of which a field of one or two bytes before them in
 * the same eight makes another address: what is loaded keeps such a field 32 bits wide, so that it can't.
 * Strings of the program itself (RC_STR("")) are copied; any other pointer into the program is an error, since it would not hold in another.
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/personality.h>
#include <unistd.h>

#include "base/image.h"
#include "image/region.h"
#include "model/model.h"
#include "pipeline/knowledge.h"

extern const char rc_data_blob[], rc_data_blob_end[];
extern const char __executable_start[], _end[];

enum { MAX_LITERALS = 4096 };

typedef struct literal { /* a string of the program */
	uint64_t address;
	uint32_t n;
	uint64_t at; /* in the fixed part */
} literal;

typedef struct image {
	region    r;
	uint64_t *at;    /* [object] where it goes, as pointers are stored; UINT64_MAX: nowhere */
	bool     *holds; /* [object] has pointers */
	uint32_t *todo;  /* objects reached but not looked through yet */
	uint32_t  n_todo;
	literal   literal[MAX_LITERALS];
	uint32_t  n_literals;
	char     *bytes; /* the whole image */
	size_t    n;
} image;

static void die(const char *what, size_t object, size_t at)
{
	fprintf(stderr, "recoupe-image: %s (object of %zu bytes, byte %zu)\n", what, object, at);
	exit(1);
}

static void *zeroed(size_t n)
{
	void *p = calloc(n ? n : 1, 1);
	if (!p)
		die("out of memory", n, 0);
	return p;
}

static bool between(uint64_t v, const char *beg, const char *end)
{
	return v >= (uint64_t)(uintptr_t)beg && v <= (uint64_t)(uintptr_t)end;
}

static uint64_t word_of(const image *m, uint32_t object, size_t w)
{
	uint64_t v;
	memcpy(&v, m->r.base + m->r.object[object].at + w * sizeof v, sizeof v);
	return v;
}

static void reach(image *m, uint32_t object)
{
	if (m->at[object] != UINT64_MAX)
		return;
	m->at[object] = 0;
	m->todo[m->n_todo++] = object;
}

static const literal *find_literal(const image *m, uint64_t address)
{
	for (uint32_t i = 0; i < m->n_literals; i++)
		if (m->literal[i].address == address)
			return &m->literal[i];
	return NULL;
}

/* A pointer into the program: only as the start of an rc_str. */
static void note_literal(image *m, uint32_t object, size_t w)
{
	uint64_t address = word_of(m, object, w);
	size_t n = m->r.object[object].n;
	const char *p = (const char *)(uintptr_t)address;
	uint32_t length = (w + 1) * 8 < n ? (uint32_t)word_of(m, object, w + 1) : 0;
	if (length > 1000 || strnlen(p, 1001) != length)
		die("a pointer into the program that is no string", n, w * 8);
	if (find_literal(m, address))
		return;
	if (m->n_literals == MAX_LITERALS)
		die("too many strings of the program", n, w * 8);
	m->literal[m->n_literals++] = (literal){.address = address, .n = length};
}

static void look_through(image *m, uint32_t object)
{
	size_t words = m->r.object[object].n / 8;
	for (size_t w = 0; w < words; w++) {
		uint64_t v = word_of(m, object, w);
		uint32_t to = region_find(&m->r, v);
		if (to != RC_NONE)
			reach(m, to);
		else if (!between(v, rc_data_blob, rc_data_blob_end) && between(v, __executable_start, _end))
			note_literal(m, object, w);
		else if (!between(v, rc_data_blob, rc_data_blob_end))
			continue;
		m->holds[object] = true;
	}
}

/* Gives each object that was reached its place, in the order of allocation. */
static void place(image *m, rc_image_head *h)
{
	for (uint32_t i = 0; i < m->r.n; i++)
		if (m->at[i] != UINT64_MAX && !m->holds[i]) {
			m->at[i] = h->fixed;
			h->fixed += (m->r.object[i].n + 15) / 16 * 16;
		}
	for (uint32_t i = 0; i < m->n_literals; i++) {
		m->literal[i].at = h->fixed;
		h->fixed += m->literal[i].n + 1;
	}
	for (uint32_t i = 0; i < m->r.n; i++)
		if (m->at[i] != UINT64_MAX && m->holds[i]) {
			m->at[i] = h->fixed + h->moved;
			h->moved += (m->r.object[i].n + 15) / 16 * 16;
		}
}

/* The word as the image stores it; false when it is no pointer. */
static bool stored(const image *m, const rc_image_head *h, uint64_t v, uint64_t *out)
{
	uint32_t to = region_find(&m->r, v);
	const literal *l = to == RC_NONE ? find_literal(m, v) : NULL;
	if (to != RC_NONE)
		*out = m->at[to] + (v - (uint64_t)(uintptr_t)m->r.base - m->r.object[to].at);
	else if (l)
		*out = l->at;
	else if (between(v, rc_data_blob, rc_data_blob_end))
		*out = h->fixed + h->moved + (v - (uint64_t)(uintptr_t)rc_data_blob);
	else
		return false;
	return true;
}

/* Copies an object that holds pointers and notes where they stand; refs NULL: only counts. */
static uint64_t write_moved(const image *m, const rc_image_head *h, uint32_t object, char *to, uint32_t *ref)
{
	uint64_t n = 0, v;
	memcpy(to, m->r.base + m->r.object[object].at, m->r.object[object].n);
	for (size_t w = 0; w < m->r.object[object].n / 8; w++)
		if (stored(m, h, word_of(m, object, w), &v)) {
			if (ref) {
				memcpy(to + w * 8, &v, sizeof v);
				ref[n] = (uint32_t)((m->at[object] - h->fixed) / 8 + w);
			}
			n++;
		}
	return n;
}

static void write_image(image *m, uint32_t root)
{
	rc_image_head h = {0};
	place(m, &h);
	char *moved = zeroed(h.moved);
	for (uint32_t i = 0; i < m->r.n; i++)
		if (m->at[i] != UINT64_MAX && m->holds[i])
			h.n_refs += write_moved(m, &h, i, moved + (m->at[i] - h.fixed), NULL);
	h.root = m->at[root];
	m->n = rc_image_front(&h) + rc_image_moved(&h) + h.fixed;
	m->bytes = zeroed(m->n);
	memcpy(m->bytes, &h, sizeof h);
	uint32_t *ref = (uint32_t *)(m->bytes + sizeof h);
	char *at = m->bytes + rc_image_front(&h), *fixed = at + rc_image_moved(&h);
	for (uint32_t i = 0; i < m->r.n; i++) {
		if (m->at[i] == UINT64_MAX)
			continue;
		if (m->holds[i])
			ref += write_moved(m, &h, i, at + (m->at[i] - h.fixed), ref);
		else
			memcpy(fixed + m->at[i], m->r.base + m->r.object[i].at, m->r.object[i].n);
	}
	for (uint32_t i = 0; i < m->n_literals; i++)
		memcpy(fixed + m->literal[i].at, (const char *)(uintptr_t)m->literal[i].address, m->literal[i].n + 1);
	free(moved);
}

static void make(image *m)
{
	rc_err err = {0};
	region_begin(&m->r);
	rc_knowledge *k = rc_knowledge_load(NULL, &err);
	if (!k) {
		fprintf(stderr, "recoupe-image: %s\n", err.message);
		exit(1);
	}
	m->at = zeroed(m->r.n * sizeof *m->at);
	memset(m->at, 0xFF, m->r.n * sizeof *m->at);
	m->holds = zeroed(m->r.n * sizeof *m->holds);
	m->todo = zeroed(m->r.n * sizeof *m->todo);
	uint32_t root = region_find(&m->r, (uint64_t)(uintptr_t)k);
	reach(m, root);
	while (m->n_todo)
		look_through(m, m->todo[--m->n_todo]);
	write_image(m, root);
}

/* `recoupe-image -v` says what takes how much: the objects of each size, largest first by their sum. */
static void report(const image *m)
{
	const rc_image_head *h = (const rc_image_head *)m->bytes;
	fprintf(stderr, "%zu bytes: %llu pointers, %llu moved, %llu fixed\n", m->n, (unsigned long long)h->n_refs, (unsigned long long)h->moved,
	        (unsigned long long)h->fixed);
	for (uint32_t i = 0; i < m->r.n; i++)
		if (m->at[i] != UINT64_MAX && m->r.object[i].n >= 8192)
			fprintf(stderr, "%s %8zu\n", m->holds[i] ? "moved" : "fixed", m->r.object[i].n);
}

/* Compares the two and makes zero what nobody wrote. */
static void agree(image *m, const image *other)
{
	enum { MOST = 4096 }; /* bytes that may differ */
	size_t front = rc_image_front((const rc_image_head *)m->bytes), differ = 0;
	if (m->n != other->n || memcmp(m->bytes, other->bytes, front) != 0)
		die("two loads give images of different shapes", m->n, other->n);
	for (size_t i = front; i < m->n; i++)
		if (m->bytes[i] != other->bytes[i]) {
			m->bytes[i] = 0;
			if (++differ > MOST)
				die("two loads give different images", m->n, i);
		}
}

/* Starts again with the addresses that every start has: the bytes between the fields of a struct often are half an old address, and the same tables must give
 * the same program. Where the system won't, the image is as good, only not the same each time. */
static void fix_addresses(char **argv)
{
	int now = personality(0xFFFFFFFF);
	if (now != -1 && !(now & ADDR_NO_RANDOMIZE) && personality((unsigned long)now | ADDR_NO_RANDOMIZE) != -1 &&
	    (personality(0xFFFFFFFF) & ADDR_NO_RANDOMIZE))
		execv("/proc/self/exe", argv);
}

/* The models stand in the program as they are; that they are whole is found out here, once. */
static void check_models(void)
{
	static region r; /* what opening them takes is no part of the image */
	rc_err err = {0};
	region_begin(&r);
	if (!rc_models_verify(&err)) {
		fprintf(stderr, "recoupe-image: %s\n", err.message);
		exit(1);
	}
}

int main(int argc, char **argv)
{
	static image m[2];
	fix_addresses(argv);
	check_models();
	make(&m[0]);
	make(&m[1]);
	if (argc > 1 && !strcmp(argv[1], "-v"))
		report(&m[0]);
	agree(&m[0], &m[1]);
	return fwrite(m[0].bytes, 1, m[0].n, stdout) == m[0].n && fflush(stdout) == 0 ? 0 : 1;
}
