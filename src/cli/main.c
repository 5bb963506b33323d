/* main.c - a first front door: recoupe analyze [--lang L] [--published D] [--tokens] [--format jsonl|conllu] FILE... */
#include "base/io.h"
#include "base/limits.h"
#include "doc/dump.h"
#include "read/read.h"

int main(int argc, char **argv)
{
	rc_err err = {0};
	rc_data *data = rc_data_open(NULL, &err);
	rc_models *models = rc_models_open(NULL, &err);
	rc_kb *kb = rc_kb_new(data, &err);
	rc_resources res = {data, models, kb};
	rc_reader *reader = data && models && kb ? rc_reader_new(&res, &err) : NULL;
	if (!reader) {
		fprintf(stderr, "recoupe: %s\n", err.message);
		return 4;
	}
	const char *lang = "fr", *published = NULL;
	bool tokens = false, conllu = false;
	rc_arena arena = {0}, scratch = {0};
	for (int i = 1; i < argc; i++) {
		if (!strcmp(argv[i], "analyze")) continue;
		if (!strcmp(argv[i], "--tokens")) { tokens = true; continue; }
		if (!strcmp(argv[i], "--lang") && i + 1 < argc) { lang = argv[++i]; continue; }
		if (!strcmp(argv[i], "--published") && i + 1 < argc) { published = argv[++i]; continue; }
		if (!strcmp(argv[i], "--format") && i + 1 < argc) { conllu = !strcmp(argv[++i], "conllu"); continue; }
		rc_file f;
		if (rc_file_open(&f, argv[i], RC_MAX_TEXT, &err) != RC_OK) {
			fprintf(stderr, "recoupe: %s\n", err.message);
			return 1;
		}
		rc_doc d;
		rc_doc_init(&d, &arena, RC_NULL_STR, (rc_str){f.p, (uint32_t)f.n});
		for (uint32_t l = 0; l < RC_LANG_N; l++)
			if (!strcmp(lang, rc_lang_tag((rc_lang)l)))
				d.lang = (rc_lang)l;
		d.meta.lang = rc_str_of(lang);
		d.meta.source = rc_str_of(argv[i]);
		d.meta.sha256 = rc_sha256(&arena, f.p, f.n);
		d.meta.id = rc_str_sub(d.meta.sha256, 0, 12);
		if (published)
			rc_doc_set_published(&d, rc_str_of(published), RC_PUB_OPTION);
		rc_read(reader, &scratch, &d);
		rc_buf out = {0};
		if (conllu)
			rc_doc_dump_conllu(&d, &out);
		else
			rc_doc_dump_json(&d, tokens, &out);
		rc_write_all(stdout, rc_buf_view(&out), &err);
		rc_buf_release(&out);
		rc_doc_release(&d);
		rc_arena_reset(&arena);
		rc_file_close(&f);
	}
	return 0;
}
