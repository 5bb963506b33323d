/* alloc.c - base/alloc.h for the program that makes images: see region.h. */
#include "base/alloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>

#include "image/region.h"

enum { ROOM = 1 << 30, GAP = 16 };

static region *in_use; /* rc_malloc has no context; one thread */

static void *or_die(void *p)
{
	if (!p || p == MAP_FAILED) {
		fputs("recoupe-image: out of memory\n", stderr);
		exit(1);
	}
	return p;
}

void region_begin(region *r)
{
	*r = (region){.base = or_die(mmap(NULL, ROOM, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0))};
	in_use = r;
}

static void *take(size_t n)
{
	region *r = in_use;
	if (r->n == r->cap) {
		r->cap = r->cap ? r->cap * 2 : 1024;
		r->object = or_die(realloc(r->object, r->cap * sizeof *r->object));
	}
	size_t at = r->used;
	r->used += (n + GAP + 15) / 16 * 16; /* never back to back: the end of one isn't the start of the next */
	if (r->used > ROOM)
		or_die(NULL);
	r->object[r->n++] = (region_object){at, n};
	return r->base + at;
}

uint32_t region_find(const region *r, uint64_t address)
{
	uint64_t base = (uint64_t)(uintptr_t)r->base;
	if (address < base || address >= base + r->used)
		return UINT32_MAX;
	size_t at = address - base;
	uint32_t low = 0, high = r->n;
	while (high - low > 1) {
		uint32_t mid = low + (high - low) / 2;
		if (r->object[mid].at <= at)
			low = mid;
		else
			high = mid;
	}
	return at <= r->object[low].at + r->object[low].n ? low : UINT32_MAX;
}

/* ---- base/alloc.h ---- */

void *rc_malloc(size_t n)
{
	return take(n);
}

void *rc_calloc(size_t n, size_t size)
{
	return take(n * size);
}

void *rc_realloc(void *p, size_t n)
{
	if (!p)
		return take(n);
	size_t old = in_use->object[region_find(in_use, (uint64_t)(uintptr_t)p)].n;
	return memcpy(take(n), p, old < n ? old : n);
}

void rc_free(void *p)
{
	(void)p;
}

char *rc_heap_copy(const char *p, size_t n)
{
	char *copy = take(n + 1);
	if (n)
		memcpy(copy, p, n);
	return copy;
}

void rc_arena_release(rc_arena *a)
{
	*a = (rc_arena){0};
}

void rc_arena_reset(rc_arena *a)
{
	*a = (rc_arena){0};
}

void *rc_arena_raw(rc_arena *a, size_t n)
{
	(void)a;
	return take(n);
}

void *rc_arena_alloc(rc_arena *a, size_t n)
{
	(void)a;
	return take(n);
}

rc_str rc_arena_dup(rc_arena *a, rc_str s)
{
	(void)a;
	return s.p ? (rc_str){rc_heap_copy(s.p, s.n), s.n} : s;
}

rc_str rc_arena_fmt(rc_arena *a, const char *fmt, ...)
{
	(void)a;
	char line[4096];
	va_list ap;
	va_start(ap, fmt);
	int n = vsnprintf(line, sizeof line, fmt, ap);
	va_end(ap);
	if (n < 0 || (size_t)n >= sizeof line)
		or_die(NULL);
	return (rc_str){rc_heap_copy(line, (size_t)n), (uint32_t)n};
}

/* Grows by an eighth: what is left over goes into the image, what was left behind doesn't. */
void *rc_vec_grow(rc_arena *a, void *v, uint32_t n, uint32_t *cap, size_t size)
{
	(void)a;
	*cap += *cap / 8 + 4;
	void *more = take((size_t)*cap * size);
	return n ? memcpy(more, v, (size_t)n * size) : more;
}
