/* rows.c - see rows.h. */
#include "model/rows.h"

#include "base/map.h"
#include "base/utf8.h"

enum { SUFFIX = 1, PREFIX = 8, SHAPE = 16, PLACE, LENGTH };

static uint32_t hashed(uint32_t kind, uint64_t value)
{
	uint64_t h = (value ^ (uint64_t)kind * 0x9e3779b97f4a7c15u) * 0xd6e8feb86659fd93u;
	h ^= h >> 32;
	h *= 0xd6e8feb86659fd93u;
	return (uint32_t)(h >> 40) & (RC_HASH_ROWS - 1);
}

/* Kinds of characters in order, repeats left out: "Jean-Paul" is Aa-Aa, "B52" is A9; at most eight. */
static uint64_t shape_of(rc_str form)
{
	uint64_t shape = 1;
	uint32_t last = 0, n = 0;
	for (uint32_t i = 0; i < form.n && n < 8;) {
		uint32_t cp = rc_utf8_next(form.p, form.n, &i);
		uint32_t kind = rc_cp_is_digit(cp) ? 1 : rc_cp_is_upper(cp) ? 2 : rc_cp_is_alpha(cp) ? 3 : cp < 0x80 ? cp : 4;
		if (kind == last)
			continue;
		last = kind;
		shape = shape << 7 | (kind & 127);
		n++;
	}
	return shape;
}

uint32_t rc_word_rows(rc_str form, rc_str norm, uint32_t flags, uint32_t row[RC_MAX_ROWS])
{
	uint32_t n = 0, at = norm.n, cps = 0;
	for (; cps < 5 && at > 0; cps++) {
		rc_utf8_prev(norm.p, &at);
		row[n++] = hashed(SUFFIX + cps, rc_hash(rc_str_sub(norm, at, norm.n)));
	}
	at = 0;
	for (uint32_t k = 0; k < 4 && at < norm.n; k++) {
		rc_utf8_next(norm.p, norm.n, &at);
		if (k > 0)
			row[n++] = hashed(PREFIX + k, rc_hash(rc_str_sub(norm, 0, at)));
	}
	row[n++] = hashed(SHAPE, shape_of(form));
	row[n++] = hashed(SHAPE, shape_of(form) << 8 | (flags & RC_ROW_FIRST ? 255 : 254));
	row[n++] = hashed(PLACE, flags);
	row[n++] = hashed(LENGTH, at < norm.n ? 9 : cps);
	return n;
}

static uint64_t ending(rc_str s, uint32_t cps)
{
	uint32_t at = s.n;
	while (cps-- > 0 && at > 0)
		rc_utf8_prev(s.p, &at);
	return rc_hash(rc_str_sub(s, at, s.n));
}

void rc_split_features(rc_str word, rc_str before2, rc_str before, rc_str after, uint32_t feature[RC_SPLIT_FEATURES])
{
	uint64_t w = rc_hash(word), b = rc_hash(before), a = rc_hash(after);
	uint64_t value[RC_SPLIT_FEATURES] = {
		w, rc_hash_more(w, b), rc_hash_more(w, a), rc_hash_more(w, ending(before, 3)), rc_hash_more(w, ending(before, 2)),
		rc_hash_more(w, ending(after, 3)), rc_hash_more(rc_hash_more(w, b), rc_hash(before2)),
		rc_hash_more(rc_hash_more(w, ending(before, 3)), ending(after, 3)), rc_hash_more(w, ending(before, 4)),
		rc_hash_more(rc_hash_more(w, rc_hash(before2)), ending(before, 2)),
	};
	for (uint32_t k = 0; k < RC_SPLIT_FEATURES; k++) {
		uint64_t h = (value[k] + k) * 0xd6e8feb86659fd93u;
		feature[k] = (uint32_t)(h >> 40) & (RC_SPLIT_WEIGHTS - 1);
	}
}

enum { MAX_NORM = 64 };

/* Hash of the normal form's first bytes, and of its last three characters. */
static void norm_hashes(rc_str form, uint64_t *whole, uint64_t *last)
{
	char norm[MAX_NORM + 4];
	rc_str n = {norm, 0};
	for (uint32_t i = 0; i < form.n && n.n < MAX_NORM;)
		n.n += rc_utf8_put(norm + n.n, rc_cp_lower(rc_utf8_next(form.p, form.n, &i)));
	*whole = rc_hash(n);
	*last = ending(n, 3);
}

void rc_habit_cells(rc_str form, uint32_t cell[2])
{
	uint64_t whole, last;
	norm_hashes(form, &whole, &last);
	cell[0] = (uint32_t)(whole >> 40) & (RC_HABITS - 1);
	cell[1] = (uint32_t)(whole >> 16) & (RC_HABITS - 1);
}

uint8_t rc_habit(const uint8_t *table, rc_str form)
{
	uint32_t cell[2];
	rc_habit_cells(form, cell);
	return table[cell[0]] == table[cell[1]] ? table[cell[0]] : 0;
}

void rc_start_features(rc_str before2, rc_str before, rc_str word, rc_str after, uint32_t n_before, const uint8_t habit[3],
                       uint32_t feature[RC_START_FEATURES])
{
	uint64_t b, be, w, we, sb = shape_of(before), sw = shape_of(word), sa = shape_of(after), sb2 = shape_of(before2);
	uint64_t near = n_before < 3 ? n_before : n_before < 6 ? 3 : n_before < 12 ? 4 : 5, h = habit[1], hb = habit[0], ha = habit[2];
	norm_hashes(before, &b, &be);
	norm_hashes(word, &w, &we);
	uint64_t hs = rc_hash_more(h * 16 + hb * 4 + ha, rc_hash_more(sb, sw));
	uint64_t value[RC_START_FEATURES] = {
		h, w, rc_hash_more(sb, sw), rc_hash_more(h, sb), rc_hash_more(hs, sa), hs, rc_hash_more(h, sa), rc_hash_more(h, rc_hash_more(b, sw)),
		rc_hash_more(h, near), rc_hash_more(hs, near), rc_hash_more(be, hs), rc_hash_more(rc_hash_more(sb2, sb), rc_hash_more(sw, h)),
		rc_hash_more(we, h), rc_hash_more(w, rc_hash_more(sb, sa)), rc_hash_more(h, rc_hash_more(be, sa)), rc_hash_more(sb, rc_hash_more(sa, ha)),
	};
	for (uint32_t k = 0; k < RC_START_FEATURES; k++) {
		uint64_t f = (value[k] + 100 + k) * 0xd6e8feb86659fd93u;
		feature[k] = (uint32_t)(f >> 40) & (RC_SPLIT_WEIGHTS - 1);
	}
}
