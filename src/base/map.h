/* map.h - hashing, a map from 64-bit keys to 32-bit values, and a pool of interned strings.
 *
 * Hashes are fixed for good (they end up in stored ids): FNV-1a with a final mix, the same on every machine. Neither map nor pool is ever iterated for output: order
 * of output comes from sorting or from insertion.
 */
#ifndef RC_BASE_MAP_H
#define RC_BASE_MAP_H

#include "base/alloc.h"

#define RC_NONE UINT32_MAX

uint64_t rc_hash(rc_str s);
uint64_t rc_hash_more(uint64_t h, uint64_t more); /* combines two hashes, order matters */

/* Open addressing, linear probing; key 0 is allowed. Zero-initialise; memory is the heap's, freed
 * by rc_map_release. */
typedef struct rc_map_slot {
	uint64_t key;
	uint32_t val; /* RC_NONE marks an empty slot */
} rc_map_slot;
typedef struct rc_map {
	rc_map_slot *slot;
	uint32_t     n, cap;
} rc_map;

uint32_t  rc_map_get(const rc_map *m, uint64_t key); /* RC_NONE when absent */
/* slot for the value; a new one holds 0 and must not be set to RC_NONE */
uint32_t *rc_map_put(rc_map *m, uint64_t key, bool *is_new);
/* room for n keys in all, so that it need not grow on the way */
void      rc_map_reserve(rc_map *m, uint32_t n);
void      rc_map_reset(rc_map *m);
void      rc_map_release(rc_map *m);

/* Interned strings: the same bytes get the same number (a "sym"), counted from 0 in order of first sight. Sym 0 is always the empty
 * string. Bytes are copied into the arena given at init. */
typedef uint32_t rc_sym;
typedef struct rc_pool {
	rc_arena *arena;
	rc_map    map;
	RC_VEC(rc_str) str;
	RC_VEC(uint64_t) hash;
} rc_pool;

void     rc_pool_init(rc_pool *p, rc_arena *a);
void     rc_pool_release(rc_pool *p); /* the map; strings belong to the arena */
rc_sym   rc_pool_put(rc_pool *p, rc_str s);
static inline rc_str rc_pool_str(const rc_pool *p, rc_sym s)
{
	return p->str.v[s];
}
static inline uint64_t rc_pool_hash(const rc_pool *p, rc_sym s)
{
	return p->hash.v[s];
}

/* Stable sort (merge sort): cmp(a, b, ctx) < 0 puts a first. Elements of `size` bytes. */
void rc_sort(void *v, uint32_t n, size_t size, int (*cmp)(const void *, const void *, void *),
             void *ctx);

#endif
