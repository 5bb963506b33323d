/* image.c - see image.h. */
#include "base/image.h"

const void *rc_image_open(const void *image, const char *text, rc_arena *a)
{
	const rc_image_head *h = image;
	const uint32_t *ref = (const uint32_t *)(h + 1);
	const char *from = (const char *)image + rc_image_front(h), *fixed = from + rc_image_moved(h);
	char *moved = rc_arena_raw(a, h->moved);
	memcpy(moved, from, h->moved);
	for (uint64_t i = 0; i < h->n_refs; i++) {
		uint64_t v;
		char *at = moved + (size_t)ref[i] * sizeof v;
		memcpy(&v, at, sizeof v);
		const char *to = v < h->fixed ? fixed + v : v < h->fixed + h->moved ? moved + (v - h->fixed) : text + (v - h->fixed - h->moved);
		memcpy(at, &to, sizeof to);
	}
	return h->root < h->fixed ? fixed + h->root : moved + (h->root - h->fixed);
}
