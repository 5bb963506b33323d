/* map.c - hashing, the integer map, interned strings and a stable sort; see map.h. */
#include "base/map.h"

uint64_t rc_hash(rc_str s)
{
	uint64_t h = 0xcbf29ce484222325u;
	for (uint32_t i = 0; i < s.n; i++)
		h = (h ^ (uint8_t)s.p[i]) * 0x100000001b3u;
	h ^= h >> 32;
	h *= 0xd6e8feb86659fd93u;
	return h ^ h >> 32;
}

uint64_t rc_hash_more(uint64_t h, uint64_t more)
{
	h = (h ^ (more + 0x9e3779b97f4a7c15u + (h << 6) + (h >> 2))) * 0xd6e8feb86659fd93u;
	return h ^ h >> 29;
}

/* Not all keys are hashes: a pair of small numbers in the two halves has to spread too, hence the
 * multiplication over all 64 bits. */
static inline rc_map_slot *slot_of(const rc_map *m, uint64_t key)
{
	uint32_t i = (uint32_t)(key * 0x9e3779b97f4a7c15u >> 32) & (m->cap - 1);
	while (m->slot[i].val != RC_NONE && m->slot[i].key != key)
		i = (i + 1) & (m->cap - 1);
	return &m->slot[i];
}

uint32_t rc_map_get(const rc_map *m, uint64_t key)
{
	return m->n ? slot_of(m, key)->val : RC_NONE;
}

static void resize(rc_map *m, uint32_t cap)
{
	rc_map big = {.cap = cap, .n = m->n};
	big.slot = rc_malloc(big.cap * sizeof *big.slot);
	memset(big.slot, 0xFF, big.cap * sizeof *big.slot);
	for (uint32_t i = 0; i < m->cap; i++)
		if (m->slot[i].val != RC_NONE)
			*slot_of(&big, m->slot[i].key) = m->slot[i];
	rc_map_release(m);
	*m = big;
}

void rc_map_reserve(rc_map *m, uint32_t n)
{
	uint32_t cap = m->cap ? m->cap : 64;
	while (n > cap / 2 && cap < UINT32_C(1) << 30)
		cap *= 2;
	if (cap > m->cap)
		resize(m, cap);
}

uint32_t *rc_map_put(rc_map *m, uint64_t key, bool *is_new)
{
	if (m->n * 2 >= m->cap)
		resize(m, m->cap ? m->cap * 2 : 64);
	rc_map_slot *s = slot_of(m, key);
	bool fresh = s->val == RC_NONE;
	if (fresh) {
		*s = (rc_map_slot){.key = key};
		m->n++;
	}
	if (is_new)
		*is_new = fresh;
	return &s->val;
}

void rc_map_reset(rc_map *m)
{
	if (m->cap)
		memset(m->slot, 0xFF, m->cap * sizeof *m->slot);
	m->n = 0;
}

void rc_map_release(rc_map *m)
{
	rc_free(m->slot);
	*m = (rc_map){0};
}

void rc_pool_init(rc_pool *p, rc_arena *a)
{
	*p = (rc_pool){.arena = a};
	rc_pool_put(p, RC_STR(""));
}

void rc_pool_release(rc_pool *p)
{
	rc_map_release(&p->map);
}

/* Different strings with one 64-bit hash: the next key is tried until the bytes agree. */
rc_sym rc_pool_put(rc_pool *p, rc_str s)
{
	uint64_t h = rc_hash(s);
	for (uint64_t key = h;; key++) {
		bool fresh;
		uint32_t *slot = rc_map_put(&p->map, key, &fresh);
		if (fresh) {
			*slot = p->str.n;
			*RC_ADD(p->arena, p->str) = rc_arena_dup(p->arena, s.p ? s : RC_STR(""));
			*RC_ADD(p->arena, p->hash) = h;
			return p->str.n - 1;
		}
		if (rc_str_eq(p->str.v[*slot], s))
			return *slot;
	}
}

typedef struct sorter {
	size_t size;
	int  (*cmp)(const void *, const void *, void *);
	void  *ctx;
} sorter;

static void merge_sort(const sorter *s, char *v, char *tmp, uint32_t n)
{
	if (n < 2)
		return;
	uint32_t half = n / 2;
	char *right = v + half * s->size;
	merge_sort(s, v, tmp, half);
	merge_sort(s, right, tmp, n - half);
	memcpy(tmp, v, half * s->size);
	char *out = v, *a = tmp, *a_end = tmp + half * s->size, *b = right, *b_end = v + n * s->size;
	while (a < a_end && b < b_end) {
		char **pick = s->cmp(b, a, s->ctx) < 0 ? &b : &a;
		memcpy(out, *pick, s->size);
		*pick += s->size;
		out += s->size;
	}
	memcpy(out, a, (size_t)(a_end - a));
}

void rc_sort(void *v, uint32_t n, size_t size, int (*cmp)(const void *, const void *, void *),
             void *ctx)
{
	if (n < 2)
		return;
	sorter s = {size, cmp, ctx};
	char *tmp = rc_malloc((n / 2 + 1) * size);
	merge_sort(&s, v, tmp, n);
	rc_free(tmp);
}
