/* inputs.h - what the user named (files, folders, addresses, "-") as one sequence of records.
 *
 * A folder is walked in the order of its names, folders within it too (a link to a folder that was
 * walked already is passed over, so loops end). Hidden files and the files of
 * data/world/not-articles.tsv are passed over in folders; named themselves, they are read.
 */
#ifndef RC_PIPELINE_INPUTS_H
#define RC_PIPELINE_INPUTS_H

#include "ingest/ingest.h"
#include "lang/data.h"
#include "pipeline/web.h"

typedef struct rc_inputs rc_inputs;

rc_inputs *rc_inputs_new(const rc_data *data);
void       rc_inputs_free(rc_inputs *in);

/* No more is wanted: whoever waits for a stream or for the network, in rc_inputs_next on another
 * thread, comes back soon. */
void       rc_inputs_stop(rc_inputs *in);

/* Addresses are fetched through `web`, which must outlive the inputs; without it they can't be
 * read. To be said before any is added. */
void rc_inputs_web(rc_inputs *in, rc_web *web);

/* Adds a file, a folder, an address (http://, https://) or, where `path` is "-", the stream with
 * the descriptor `std` (JSON Lines; -1: there is none). What can't be read turns up as a record
 * with a problem. */
void rc_inputs_add(rc_inputs *in, const char *path, int std);

uint32_t rc_inputs_count(const rc_inputs *in);   /* files and streams */
uint32_t rc_inputs_passed(const rc_inputs *in);  /* files passed over in folders */
uint32_t rc_inputs_at(const rc_inputs *in);      /* files and streams begun */

/* Next record; false at the end. One thread at a time. */
bool rc_inputs_next(rc_inputs *in, rc_record *r);

#endif
