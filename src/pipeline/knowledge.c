/* knowledge.c - loading tables and what is made of them; see knowledge.h. */
#include "pipeline/knowledge.h"

rc_knowledge *rc_knowledge_load(const char *dir, rc_err *err)
{
	rc_knowledge *k = rc_calloc(1, sizeof *k);
	k->data = rc_data_open(dir, err);
	k->kb = k->data ? rc_kb_new(k->data, err) : NULL;
	k->check = k->kb ? rc_check_load(k->data, k->kb, err) : NULL;
	if (k->check) {
		rc_resources res = {.data = k->data, .kb = k->kb};
		k->rules = rc_rules_new(k->data);
		k->reader = rc_reader_new(&res, err);
	}
	if (k->reader)
		return k;
	rc_knowledge_free(k);
	return NULL;
}

void rc_knowledge_free(rc_knowledge *k)
{
	if (!k)
		return;
	rc_reader_free(k->reader);
	rc_rules_free(k->rules);
	rc_check_unload(k->check);
	rc_kb_free(k->kb);
	rc_data_close(k->data);
	rc_free(k);
}
