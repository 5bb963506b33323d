/* image.h - a heap of structures made when the program was built, used as it lies in the program.
 *
 * Loading the tables of data/ gives a graph of structures that never change. src/image makes it once, at build time, and writes what can be reached from one
 * root: first a head, then where pointers stand, then the objects that hold pointers (the moved part), then those that hold none (the fixed part). The fixed
 * part is read in place, so that only the pages that are looked at take memory; the moved part is copied and its pointers are set.
 * A pointer is stored as a number: below `fixed`, a byte of the fixed part; then, below fixed + moved, of the moved part; above, of the text beside the image
 * (the tables as they stand), so that their words are not stored twice.
 */
#ifndef RC_BASE_IMAGE_H
#define RC_BASE_IMAGE_H

#include "base/alloc.h"

#define RC_IMAGE_ALIGN 64 /* of an image, its moved and its fixed part */

typedef struct rc_image_head {
	uint64_t fixed, moved; /* bytes of the two parts */
	/* uint32_t each, behind the head: index of an 8-byte word of the moved part that is a
	 * pointer */
	uint64_t n_refs;
	uint64_t root;         /* as pointers are stored */
} rc_image_head;

/* Bytes of the head and the list of pointers together: where the moved part begins. */
static inline size_t rc_image_front(const rc_image_head *h)
{
	size_t n = sizeof *h + h->n_refs * sizeof(uint32_t);
	return (n + RC_IMAGE_ALIGN - 1) / RC_IMAGE_ALIGN * RC_IMAGE_ALIGN;
}

/* Bytes of the moved part with what fills it up: where the fixed part begins behind it. */
static inline size_t rc_image_moved(const rc_image_head *h)
{
	return (h->moved + RC_IMAGE_ALIGN - 1) / RC_IMAGE_ALIGN * RC_IMAGE_ALIGN;
}

/* The root of an image of this very program and architecture; the moved part is copied into the arena, everything lives as long as that. Immutable: the fixed
 * part can't be written to. */
const void *rc_image_open(const void *image, const char *text, rc_arena *a);

#endif
