/* alloc.c - the one place where memory comes from; see alloc.h. */
#include "base/alloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/err.h"

struct rc_arena_block {
	rc_arena_block *next;
	size_t          size; /* bytes behind the header */
};

enum { BLOCK = 64 * 1024, ALIGN = 16, KEEP = 16 << 20, LARGE = 256 * 1024 };

/* Ends the process at once, from whatever thread: no buffer is flushed and no handler runs, since any of them may want memory. What a dossier had stored stays:
 * its last transaction is undone when it is opened next. */
static void *or_die(void *p)
{
	static const char line[] =
		"recoupe: out of memory; what was stored before is kept. Give it more, or fewer threads.\n";
	if (!p) {
		if (write(STDERR_FILENO, line, sizeof line - 1) < 0)
			_exit(rc_status_exit(RC_IO)); /* nobody to tell */
		_exit(rc_status_exit(RC_IO));
	}
	return p;
}

void *rc_malloc(size_t n)
{
	return or_die(malloc(n ? n : 1));
}

void *rc_calloc(size_t n, size_t size)
{
	return or_die(calloc(n ? n : 1, size ? size : 1));
}

void *rc_realloc(void *p, size_t n)
{
	return or_die(realloc(p, n ? n : 1));
}

void rc_free(void *p)
{
	free(p);
}

char *rc_heap_copy(const char *p, size_t n)
{
	char *copy = rc_malloc(n + 1);
	if (n)
		memcpy(copy, p, n);
	copy[n] = 0;
	return copy;
}

static char *block_start(rc_arena_block *b)
{
	return (char *)b + ((sizeof *b + ALIGN - 1) / ALIGN) * ALIGN;
}

static void free_blocks(rc_arena_block *b)
{
	for (rc_arena_block *next; b; b = next) {
		next = b->next;
		free(b);
	}
}

void rc_arena_release(rc_arena *a)
{
	free_blocks(a->head);
	free_blocks(a->spare);
	*a = (rc_arena){0};
}

/* Blocks go to the spare list rather than back to the system: a worker takes thousands of articles, and each page that was given back would have to
 * be cleared and mapped again. What is beyond KEEP is freed, so that one huge article doesn't stay for good. */
void rc_arena_reset(rc_arena *a)
{
	rc_arena_block *keep = a->spare;
	size_t kept = 0;
	for (rc_arena_block *b = keep; b; b = b->next)
		kept += b->size;
	for (rc_arena_block *b = a->head, *next; b; b = next) {
		next = b->next;
		if (kept + b->size > KEEP) {
			free(b);
			continue;
		}
		kept += b->size;
		b->next = keep;
		keep = b;
	}
	*a = (rc_arena){.spare = keep};
}

/* The smallest that is large enough, so that a large one is there when it is needed. */
static rc_arena_block *take_spare(rc_arena *a, size_t n)
{
	rc_arena_block **best = NULL;
	for (rc_arena_block **at = &a->spare; *at && !(best && (*best)->size == n); at = &(*at)->next)
		if ((*at)->size >= n && (!best || (*at)->size < (*best)->size))
			best = at;
	if (!best)
		return NULL;
	rc_arena_block *b = *best;
	*best = b->next;
	return b;
}

static void grow(rc_arena *a, size_t n)
{
	size_t size = n > BLOCK ? n : BLOCK;
	rc_arena_block *b = take_spare(a, size);
	if (!b) {
		b = or_die(malloc(sizeof *b + ALIGN + size));
		b->size = size;
	}
	b->next = a->head;
	a->head = b;
	a->at = block_start(b);
	a->end = a->at + b->size;
}

void *rc_arena_raw(rc_arena *a, size_t n)
{
	n = (n + ALIGN - 1) / ALIGN * ALIGN;
	if (!a->at || (size_t)(a->end - a->at) < n)
		grow(a, n);
	void *p = a->at;
	a->at += n;
	a->n_bytes += n;
	return p;
}

void *rc_arena_alloc(rc_arena *a, size_t n)
{
	return memset(rc_arena_raw(a, n), 0, n);
}

rc_str rc_arena_dup(rc_arena *a, rc_str s)
{
	if (!s.p)
		return s;
	char *p = rc_arena_raw(a, (size_t)s.n + 1);
	memcpy(p, s.p, s.n);
	p[s.n] = 0;
	return (rc_str){p, s.n};
}

rc_str rc_arena_fmt(rc_arena *a, const char *fmt, ...)
{
	char small[96];
	va_list ap, again;
	va_start(ap, fmt);
	va_copy(again, ap);
	int n = vsnprintf(small, sizeof small, fmt, ap);
	va_end(ap);
	char *p = rc_arena_alloc(a, (size_t)(n > 0 ? n : 0) + 1);
	if (n >= (int)sizeof small)
		vsnprintf(p, (size_t)n + 1, fmt, again);
	else if (n > 0)
		memcpy(p, small, (size_t)n);
	va_end(again);
	return (rc_str){p, (uint32_t)(n > 0 ? n : 0)};
}

/* Zeroed memory in a block of its own, straight from the system: pages that nobody writes to take
 * no memory. */
static void *large(rc_arena *a, size_t n)
{
	rc_arena_block *b = or_die(calloc(1, sizeof *b + ALIGN + n));
	b->size = n;
	rc_arena_block **at = a->head ? &a->head->next : &a->head; /* the block under way goes on */
	b->next = *at;
	*at = b;
	a->n_bytes += n;
	return block_start(b);
}

void *rc_vec_grow(rc_arena *a, void *v, uint32_t n, uint32_t *cap, size_t size)
{
	uint32_t more = *cap ? *cap * 2 : 8;
	if ((size_t)more * size >= LARGE && !a->spare) {
		*cap = more;
		return n ? memcpy(large(a, (size_t)more * size), v, (size_t)n * size)
		         : large(a, (size_t)more * size);
	}
	char *p = rc_arena_raw(a, (size_t)more * size);
	if (n)
		memcpy(p, v, (size_t)n * size);
	memset(p + (size_t)n * size, 0, (size_t)(more - n) * size);
	*cap = more;
	return p;
}
