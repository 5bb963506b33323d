/* region.h - memory whose objects are known one by one, so that a graph of structures can be written as an image (base/image.h).
 *
 * This program has an allocator of its own in the place of base/alloc.c: every allocation goes into the region chosen last and is noted. Nothing is
 * freed; what can't be reached in the end isn't written. One region is in use at a time, by one thread.
 */
#ifndef RC_IMAGE_REGION_H
#define RC_IMAGE_REGION_H

#include <stddef.h>
#include <stdint.h>

typedef struct region_object {
	size_t at, n; /* bytes from base; its size */
} region_object;

typedef struct region {
	char          *base;
	size_t         used;
	region_object *object; /* ascending */
	uint32_t       n, cap;
} region;

/* Reserves a region and makes it the one in use. */
void region_begin(region *r);

/* The object that holds this address, or UINT32_MAX. An address right behind an object is that object's. */
uint32_t region_find(const region *r, uint64_t address);

#endif
