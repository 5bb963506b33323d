/* limits.h - the caps that make everything behind ingest safe to run without checks. Tested at the limit and one beyond. */
#ifndef RC_BASE_LIMITS_H
#define RC_BASE_LIMITS_H

#define RC_MAX_TEXT      (16u << 20) /* bytes of one article's text, title included */
#define RC_MAX_FILE      (64u << 20) /* bytes of one file that holds one article (a page is larger than its text) */
#define RC_MAX_TITLE     2000u       /* bytes */
#define RC_MAX_LINE      (80u << 20) /* bytes of one line of a JSON Lines stream */
#define RC_MAX_SENTENCE  400u        /* words that the tree builder takes at once; longer sentences are cut for it */
#define RC_MAX_DEPTH     64u         /* folders within folders */

#endif
