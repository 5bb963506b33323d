/* alloc.h - heap memory, arenas and growable arrays.
 *
 * Three lifetimes: process (tables, models), article (one arena), worker (a scratch arena that is reset). Out of memory
 * ends the process with the exit status of RC_IO and one line on standard error, in one place: see alloc.c for why that is safe.
 * An arena hands out (but for rc_arena_raw) zeroed memory aligned to 16 bytes and frees it all at once. Not shared between threads.
 */
#ifndef RC_BASE_ALLOC_H
#define RC_BASE_ALLOC_H

#include "base/str.h"

void *rc_malloc(size_t n);            /* never NULL */
void *rc_calloc(size_t n, size_t size);
void *rc_realloc(void *p, size_t n);  /* never NULL */
void  rc_free(void *p);               /* NULL allowed */
char *rc_heap_copy(const char *p, size_t n); /* of n bytes, with a NUL behind; rc_free */

typedef struct rc_arena_block rc_arena_block;
typedef struct rc_arena {
	rc_arena_block *head;
	rc_arena_block *spare;   /* blocks of before the last reset, taken again */
	char           *at, *end;
	size_t          n_bytes; /* handed out since init or reset */
} rc_arena;

void   rc_arena_release(rc_arena *a);            /* frees everything; the arena can be used again */
void   rc_arena_reset(rc_arena *a);              /* forgets everything, keeps up to 16 MiB for what comes next */
void  *rc_arena_alloc(rc_arena *a, size_t n);    /* zeroed */
void  *rc_arena_raw(rc_arena *a, size_t n);      /* not zeroed: for large tables that are written before they are read */
rc_str rc_arena_dup(rc_arena *a, rc_str s);      /* copy, with a NUL behind; absent stays absent */
rc_str rc_arena_fmt(rc_arena *a, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/* Growable array in an arena: RC_VEC(rc_token) tok; then rc_token *t = RC_ADD(arena, tok);
 * Growing copies and leaves the old memory to the arena (at most as much again). Elements start zeroed. */
#define RC_VEC(T) \
	struct {  \
		T       *v; \
		uint32_t n, cap; \
	}
#define RC_ADD(arena, vec) \
	((vec).v = rc_vec_room((arena), (vec).v, (vec).n, &(vec).cap, sizeof *(vec).v), &(vec).v[(vec).n++])

void *rc_vec_grow(rc_arena *a, void *v, uint32_t n, uint32_t *cap, size_t size);
static inline void *rc_vec_room(rc_arena *a, void *v, uint32_t n, uint32_t *cap, size_t size)
{
	return n < *cap ? v : rc_vec_grow(a, v, n, cap, size);
}

#endif
