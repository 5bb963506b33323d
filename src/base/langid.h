/* langid.h - the languages that recoupe reads, as small numbers. Everything that differs between
 * them is data (see lang/). */
#ifndef RC_BASE_LANGID_H
#define RC_BASE_LANGID_H

/* code, BCP 47 tag */
#define RC_LANG_MAP(X) X(FR, "fr") X(EN, "en") X(ES, "es")

typedef enum rc_lang {
#define X(code, tag) RC_##code,
	RC_LANG_MAP(X)
#undef X
	RC_LANG_N,              /* number of languages read; also: */
	/* tables that hold for all of them; an article in a language that is not read */
	RC_WORLD = RC_LANG_N,
} rc_lang;

/* Tag of a language that is read; "und" for RC_WORLD. */
static inline const char *rc_lang_tag(rc_lang l)
{
	static const char *const tag[] = {
#define X(code, tag) tag,
		RC_LANG_MAP(X)
#undef X
		"und",
	};
	return tag[l];
}

#endif
