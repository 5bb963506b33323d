/* model.h - trained models: opening, checking, sharing. */
#ifndef RC_MODEL_MODEL_H
#define RC_MODEL_MODEL_H

#include "base/alloc.h"
#include "base/err.h"
#include "base/langid.h"

typedef struct rc_models rc_models;

/* Opens the models of every language: those built into the program, or the files of a folder. NULL with *err filled when one is damaged. */
rc_models *rc_models_open(const char *dir, rc_err *err);
void       rc_models_close(rc_models *m);

/* A language's model; NULL when there is none (RC_WORLD never has one). Valid as long as `m`. */
typedef struct rc_model rc_model;
const rc_model *rc_models_get(const rc_models *m, rc_lang lang);

#endif
