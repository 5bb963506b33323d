/* warc_in.h - the bytes of an archive as one uncompressed stream in a window; private to warc*.c.
 */
#ifndef RC_INGEST_WARC_IN_H
#define RC_INGEST_WARC_IN_H

#include "base/alloc.h"

#include <libdeflate.h>
#include <zlib.h>
#include <zstd.h>

typedef enum rc_packing { RC_PACK_NONE, RC_PACK_GZIP, RC_PACK_ZSTD } rc_packing;

enum { /* why a compressed member ended */
	RC_MARK_END = 1, /* it was read whole */
	RC_MARK_CUT,     /* the archive ends within it */
	RC_MARK_DAMAGE   /* its rest can't be read; what came out of it last may be wrong */
};

typedef struct rc_warc_mark { /* a place of the window where a compressed member ended */
	size_t  at;
	uint8_t why;
} rc_warc_mark;

typedef struct rc_warc_in {
	const char *p;         /* the archive */
	size_t      n, at;
	rc_packing  packing;
	const char *v;         /* the window: uncompressed bytes; those before rd are read */
	size_t      v_n, rd;
	bool        end;       /* nothing more will come into the window */
	rc_buf      out;       /* memory of the window when packed */
	rc_warc_mark *mark;    /* [n_mark] in order */
	size_t      n_mark, cap_mark;
	size_t      beg;       /* where the open member begins */
	uint64_t    unpacked;  /* bytes that the open member gave */
	uint32_t    lost;      /* members that gave nothing, since the reader last set this to 0 */
	uint64_t    waste;     /* bytes read again after damage */
	bool        open;
	z_stream    z;
	bool        z_there;
	/* for members that are unpacked in one go, into `room` bytes */
	struct libdeflate_decompressor *deflate;
	size_t      room;
	ZSTD_DCtx  *zstd;
} rc_warc_in;

void rc_warc_in_open(rc_warc_in *in, const char *p, size_t n);
void rc_warc_in_close(rc_warc_in *in);

/* Tries to have n bytes in the window behind rd; gives how many there are, which may be more. Stops
 * where a member behind rd was cut or damaged. */
size_t rc_warc_in_have(rc_warc_in *in, size_t n);

/* Moves rd. Marks that are passed are forgotten. */
void rc_warc_in_skip(rc_warc_in *in, size_t n);

/* Makes room: call between records, when no pointer into the window is in use. */
void rc_warc_in_settle(rc_warc_in *in);

/* RC_MARK_* of the member that ended right before the byte at rd + n; 0 when none did. */
int rc_warc_in_mark_at(const rc_warc_in *in, size_t n);

#endif
