/* identify.c - naming a text's language by its words and letters; see identify.h. */
#include "lang/identify.h"

#include "base/utf8.h"

#include <unicode/uscript.h>

#define MAX_LANGS 64
#define LOOK      16384 /* bytes of a text that are looked at */
#define MAY       1024 /* times 64 bits */
#define MAX_WORD  96    /* bytes; longer words are no function words */

typedef struct evidence { /* a form, and the languages that have it */
	uint64_t langs;
	uint32_t n;
} evidence;

struct rc_identify {
	rc_arena arena;
	rc_str   tag[MAX_LANGS];
	rc_str   script[MAX_LANGS];
	uint32_t n;
	rc_map   form; /* hash of kind and form -> index into ev */
	RC_VEC(evidence) ev;
	uint64_t may[MAY]; /* a bit for each form, by its hash: most look-ups end here */
};

enum { WORD = 1, ENDING, LETTER };
#define WEIGHT_WORD   2520u /* divisible by every number of languages up to 10 */
#define WEIGHT_ENDING 630u
#define WEIGHT_LETTER 630u

/* What a vocabulary is worth beside that, and when a short text is clear (found on lines of text cut to three to eight words). */
#define KNOWN_TO_ONE 1600
#define KNOWN_TO_TWO 500
#define NOT_KNOWN    500
#define STRANGE      1000
#define LEAST        400
#define MANY_STRANGE 2    /* one word in so many */
#define LEAD_READ    105 /* hundredths */
#define SHORT        64   /* words */
#define ENOUGH       4    /* words that are left where quotations are left out */
#define MAX_QUOTE    2048 /* bytes */

/* Forms are hashed from their end, so that all endings of a word are hashed on the way to its whole. */
#define NOTHING UINT64_C(0xcbf29ce484222325)
static inline uint64_t before(uint64_t hash, uint32_t cp)
{
	return (hash ^ cp) * 0x100000001b3u;
}

static inline uint64_t key_of(uint64_t kind, uint64_t hash)
{
	hash = (hash ^ kind) * 0x9e3779b97f4a7c15u;
	return hash ^ hash >> 32;
}

static bool has_bit(const rc_identify *id, uint64_t key)
{
	return id->may[key >> 6 & (MAY - 1)] >> (key & 63) & 1;
}

static void add(rc_identify *id, uint32_t lang, uint64_t kind, rc_str form)
{
	bool is_new;
	if (!form.n)
		return;
	uint64_t hash = NOTHING;
	for (uint32_t at = form.n; at > 0;)
		hash = before(hash, rc_utf8_prev(form.p, &at));
	uint64_t key = key_of(kind, hash);
	uint32_t *slot = rc_map_put(&id->form, key, &is_new);
	id->may[key >> 6 & (MAY - 1)] |= UINT64_C(1) << (key & 63);
	if (is_new) {
		*slot = id->ev.n;
		(void)RC_ADD(&id->arena, id->ev);
	}
	evidence *e = &id->ev.v[*slot];
	if (!(e->langs >> lang & 1)) {
		e->langs |= UINT64_C(1) << lang;
		e->n++;
	}
}

static void add_cell(rc_identify *id, uint32_t lang, uint64_t kind, rc_str cell)
{
	rc_str one;
	while (rc_str_cut(&cell, '|', &one))
		add(id, lang, kind, one);
}

rc_identify *rc_identify_new(const rc_data *d)
{
	rc_identify *id = rc_calloc(1, sizeof *id);
	for (uint32_t l = 0; l < RC_LANG_N; l++) {
		const rc_table *t = rc_data_table(d, (rc_lang)l, "function-words");
		id->tag[id->n] = rc_str_of(rc_lang_tag((rc_lang)l));
		id->script[id->n] = RC_STR("Latin");
		for (uint32_t i = 0; i < t->n_rows; i++) {
			rc_str kind = rc_table_get(t, i, "kind");
			add(id, id->n, rc_str_eqz(kind, "ending") ? ENDING : rc_str_eqz(kind, "letter") ? LETTER : WORD, rc_table_get(t, i, "form"));
		}
		id->n++;
	}
	const rc_table *t = rc_data_table(d, RC_WORLD, "other-languages");
	for (uint32_t i = 0; i < t->n_rows && id->n < MAX_LANGS; i++) {
		id->tag[id->n] = rc_table_get(t, i, "tag");
		id->script[id->n] = rc_table_get(t, i, "script");
		add_cell(id, id->n, WORD, rc_table_get(t, i, "words"));
		add_cell(id, id->n, ENDING, rc_table_get(t, i, "endings"));
		add_cell(id, id->n, LETTER, rc_table_get(t, i, "letters"));
		id->n++;
	}
	return id;
}

void rc_identify_free(rc_identify *id)
{
	if (!id)
		return;
	rc_map_release(&id->form);
	rc_arena_release(&id->arena);
	rc_free(id);
}

/* ---- scripts ---- */

typedef struct tally {
	uint32_t latin, han, kana, other;
	uint32_t letters;                 /* all of the above */
	uint32_t script[USCRIPT_CODE_LIMIT < 256 ? USCRIPT_CODE_LIMIT : 256];
	uint64_t points[MAX_LANGS];
	uint32_t words, known;            /* words, and those that some language knows */
} tally;

static void count_letter(tally *t, uint32_t cp)
{
	t->letters++;
	if (cp < 0x250) {
		t->latin++;
		return;
	}
	UErrorCode e = U_ZERO_ERROR;
	UScriptCode s = uscript_getScript((UChar32)cp, &e);
	if (U_FAILURE(e) || s == USCRIPT_COMMON || s == USCRIPT_INHERITED || (uint32_t)s >= sizeof t->script / sizeof *t->script)
		t->letters--;
	else if (s == USCRIPT_LATIN)
		t->latin++;
	else if (s == USCRIPT_HAN)
		t->han++;
	else if (s == USCRIPT_HIRAGANA || s == USCRIPT_KATAKANA)
		t->kana++;
	else
		t->script[s]++;
}

/* The script that most letters belong to, by the name that the tables use. */
static rc_str main_script(const tally *t)
{
	uint32_t most = t->latin;
	rc_str name = RC_STR("Latin");
	if (t->han + t->kana > most) {
		most = t->han + t->kana;
		name = t->kana * 20 > most ? RC_STR("Kana") : RC_STR("Han");
	}
	for (uint32_t s = 0; s < sizeof t->script / sizeof *t->script; s++) {
		if (t->script[s] > most) {
			most = t->script[s];
			name = rc_str_of(uscript_getName((UScriptCode)s));
		}
	}
	return name;
}

/* ---- words ---- */

static bool score(const rc_identify *id, tally *t, uint64_t key, uint32_t weight)
{
	uint32_t at = has_bit(id, key) ? rc_map_get(&id->form, key) : RC_NONE;
	if (at == RC_NONE)
		return false;
	const evidence *e = &id->ev.v[at];
	for (uint64_t l = e->langs; l; l &= l - 1)
		t->points[__builtin_ctzll(l)] += weight / e->n;
	return true;
}

static void letter(const rc_identify *id, tally *t, uint32_t cp)
{
	score(id, t, key_of(LETTER, before(NOTHING, cp)), WEIGHT_LETTER);
}

/* A word of n characters in lower case; its endings are of two to five. */
static void word(const rc_identify *id, tally *t, const uint32_t *cp, uint32_t n)
{
	uint64_t hash = NOTHING;
	for (uint32_t k = 1; k <= n; k++) {
		uint32_t c = cp[n - k];
		hash = before(hash, c);
		if (k >= 2 && k <= 5 && k < n)
			score(id, t, key_of(ENDING, hash), WEIGHT_ENDING);
		if (c >= 0x80)
			letter(id, t, c);
	}
	t->words++;
	t->known += score(id, t, key_of(WORD, hash), WEIGHT_WORD);
}

static uint32_t bytes_of(uint32_t cp)
{
	return cp < 0x80 ? 1 : cp < 0x800 ? 2 : cp < 0x10000 ? 3 : 4;
}

/* What a text is read for: the tally of its words, and what the vocabularies say of the first of them. */
typedef struct reading {
	const rc_identify   *id;
	const rc_vocabulary *voc; /* or NULL: only the tally */
	tally               *t;
	bool                 whole; /* quoted words too */
	int64_t              read[RC_LANG_N]; /* points of the languages that are read, from their vocabularies */
	uint32_t             strange; /* words in small letters that none of them knows */
} reading;

/* A word that few know speaks for those that do; one that a language should know and does not speaks against it. Names are in all vocabularies or in none. */
static void ask(reading *r, const uint32_t *cp, uint32_t n, bool small, bool cut)
{
	char form[4 * MAX_WORD];
	uint32_t bytes = 0, knowing = 0;
	bool knows[RC_LANG_N];
	for (uint32_t k = 0; k < n; k++)
		bytes += rc_utf8_put(form + bytes, cp[k]);
	uint64_t hash = rc_hash((rc_str){form, bytes});
	for (uint32_t l = 0; l < RC_LANG_N; l++)
		knowing += knows[l] = r->voc->knows(r->voc->ctx, (rc_lang)l, hash);
	if (knowing == 0)
		r->strange += small && !cut && n > 1;
	if (knowing == 0 || knowing == RC_LANG_N || (n == 1 && cp[0] < 0x80))
		return;
	for (uint32_t l = 0; l < RC_LANG_N; l++) {
		if (knows[l])
			r->read[l] += (knowing == 1 ? KNOWN_TO_ONE : KNOWN_TO_TWO) / (small ? 1 : 2);
		else if (small && !cut)
			r->read[l] -= NOT_KNOWN;
	}
}

/* The end of a quotation that begins before `at`, or `at` where none does: marks that come in pairs, not too far from each other, in one paragraph. */
static uint32_t after_quote(rc_str text, uint32_t opening, uint32_t at)
{
	uint32_t closing = opening == 0xAB ? 0xBB : opening == 0x201C || opening == 0x201E ? 0x201D : opening == '"' ? '"' : 0;
	if (!closing)
		return at;
	for (uint32_t i = at; i < text.n && i - at < MAX_QUOTE;) {
		uint32_t cp = rc_utf8_next(text.p, text.n, &i);
		if (cp == closing || (opening == 0x201E && cp == 0x201C))
			return i;
		if (cp == '\n')
			break;
	}
	return at;
}

static void end_of_word(reading *r, const uint32_t *w, uint32_t n, bool small, bool cut, bool dot)
{
	if (r->voc && n == 1 && dot)
		return; /* a letter that stands for a word */
	word(r->id, r->t, w, n);
	if (r->voc)
		ask(r, w, n, small, cut || dot);
}

static void read_words(reading *r, rc_str text)
{
	uint32_t w[MAX_WORD], n = 0, bytes = 0, last = ' ';
	bool small = true, cut = false;
	for (uint32_t i = 0; i <= text.n;) {
		uint32_t cp = i < text.n ? rc_utf8_next(text.p, text.n, &i) : (i++, ' ');
		if (!rc_cp_is_alpha(cp)) {
			if (n && bytes < MAX_WORD - 4)
				end_of_word(r, w, n, small, cut || cp == '\'' || cp == 0x2019, cp == '.');
			if (cp == 0xBF || cp == 0xA1) /* inverted marks stand for letters here */
				letter(r->id, r->t, cp);
			n = bytes = 0;
			last = cp;
			if (!r->whole)
				i = i < text.n ? after_quote(text, cp, i) : i;
			continue;
		}
		count_letter(r->t, cp);
		if (bytes < MAX_WORD - 4) {
			uint32_t lower = rc_cp_lower(cp);
			if (n == 0) {
				small = true;
				cut = last == '\'' || last == 0x2019;
			}
			small &= lower == cp;
			w[n++] = lower;
			bytes += bytes_of(lower);
		}
	}
}

static bool same_language(rc_str tag, rc_str hint)
{
	return rc_str_starts(hint, tag) && (hint.n == tag.n || hint.p[tag.n] == '-' || hint.p[tag.n] == '_');
}

/* What the tally says. Indices of languages, RC_NONE: none. */
typedef struct verdict {
	uint32_t best, hinted, first; /* the last: of the script */
	bool     latin, sure;
} verdict;

static verdict judge(const rc_identify *id, const tally *t, rc_str hint)
{
	rc_str script = main_script(t);
	verdict v = {.best = RC_NONE, .hinted = RC_NONE, .first = RC_NONE, .latin = rc_str_eqz(script, "Latin")};
	uint32_t second = RC_NONE;
	for (uint32_t l = 0; l < id->n; l++) {
		if (!rc_str_eq(id->script[l], script))
			continue;
		if (v.first == RC_NONE)
			v.first = l;
		if (hint.n && same_language(id->tag[l], hint))
			v.hinted = l;
		if (v.best == RC_NONE || t->points[l] > t->points[v.best]) {
			second = v.best;
			v.best = l;
		} else if (second == RC_NONE || t->points[l] > t->points[second]) {
			second = l;
		}
	}
	if (v.best == RC_NONE)
		return v;
	uint64_t top = t->points[v.best], next = second == RC_NONE ? 0 : t->points[second];
	uint64_t lead = t->words < 12 && v.best >= RC_LANG_N ? 15 : 11; /* tenths; a short text must be clearer, unless it is in a language that is read */
	v.sure = top >= 2 * WEIGHT_WORD / 3 && top * 20 >= (uint64_t)t->words * WEIGHT_WORD && top * 10 >= next * lead;
	return v;
}

/* A short text, by the vocabularies of the languages that are read as well: the index of the language, or RC_NONE. */
static uint32_t judge_short(const rc_identify *id, const reading *r)
{
	const tally *t = r->t;
	verdict v = judge(id, t, RC_NULL_STR);
	uint32_t best = RC_NONE;
	int64_t top = 0, next = 0, foreign = 0;
	for (uint32_t l = 0; l < id->n; l++) {
		if (!rc_str_eqz(id->script[l], "Latin"))
			continue;
		int64_t points = (int64_t)t->points[l];
		if (l >= RC_LANG_N) {
			points += (int64_t)r->strange * (int64_t)STRANGE;
			if (t->points[l] && points > foreign)
				foreign = points;
			continue;
		}
		points += r->read[l];
		if (points > top) {
			next = top;
			top = points;
			best = l;
		} else if (points > next) {
			next = points;
		}
	}
	if (foreign > top)
		return v.sure && v.best >= RC_LANG_N ? v.best : RC_NONE;
	bool clear = top >= LEAST && top * 100 >= next * LEAD_READ && top * 12 >= (int64_t)t->words * WEIGHT_WORD;
	return clear && r->strange * MANY_STRANGE <= t->words ? best : RC_NONE;
}

/* Both readings of a short text: without what it quotes, where enough is left then. */
static bool look_closer(const rc_identify *id, rc_str text, const rc_vocabulary *voc, uint32_t *lang)
{
	for (int whole = 0; whole < 2; whole++) {
		tally t = {0};
		reading r = {.id = id, .voc = voc, .t = &t, .whole = whole};
		read_words(&r, text);
		if (!whole && t.words < ENOUGH)
			continue;
		if (!rc_str_eqz(main_script(&t), "Latin"))
			return false;
		*lang = judge_short(id, &r);
		return true;
	}
	return false;
}

rc_str rc_identify_text(const rc_identify *id, rc_str text, rc_str hint, const rc_vocabulary *voc)
{
	tally t = {0};
	if (text.n > LOOK) {
		uint32_t cut = LOOK;
		rc_utf8_prev(text.p, &cut);
		text.n = cut;
	}
	reading r = {.id = id, .t = &t, .whole = true};
	read_words(&r, text);
	verdict v = judge(id, &t, hint);
	if (v.best == RC_NONE || t.letters < 2 || (t.letters < 4 && !voc))
		return v.hinted != RC_NONE && t.letters ? id->tag[v.hinted] : RC_STR("und");
	uint64_t top = t.points[v.best];
	if (!v.latin)
		return top ? id->tag[v.best] : v.hinted != RC_NONE ? id->tag[v.hinted] : id->tag[v.first];
	if (voc && (t.words <= SHORT || !v.sure)) {
		uint32_t lang;
		if (look_closer(id, text, voc, &lang)) {
			v.sure = lang != RC_NONE;
			v.best = v.sure ? lang : v.best;
			top = t.points[v.best];
		}
	}
	if (v.hinted != RC_NONE && (!v.sure || t.points[v.hinted] * 10 >= top * 9) && (t.points[v.hinted] * 2 >= top || t.words < 8))
		return id->tag[v.hinted];
	return v.sure ? id->tag[v.best] : RC_STR("und");
}
