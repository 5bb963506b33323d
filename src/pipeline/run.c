/* run.c - the ring of jobs; see run.h.
 *
 *     jobs:   [ taken ] head .. [ done or being worked on ] .. work .. [ fetched ] .. tail .. [ free ]
 *
 * head, work and tail only grow; slot i of the ring is job i % size. One mutex guards them; it is held for a few instructions a record.
 */
#include "pipeline/run.h"

#include <pthread.h>
#include <unistd.h>

enum { MAX_THREADS = 256, IN_FLIGHT = 32 << 20 };

typedef struct slot {
	rc_job job;
	bool   done;
} slot;

typedef struct ring {
	rc_inputs      *in;
	rc_work_fn     *work_fn;
	void           *ctx;
	slot           *slot;
	uint64_t        size, head, work, tail;
	size_t          bytes;     /* of records between head and tail */
	bool            end, stop; /* no more records; give up */
	pthread_mutex_t lock;
	pthread_cond_t  room, todo, ready;
} ring;

static void *fetch(void *arg)
{
	ring *r = arg;
	for (;;) {
		pthread_mutex_lock(&r->lock);
		while (!r->stop && r->tail > r->head &&
		       (r->tail - r->head == r->size || r->bytes > IN_FLIGHT))
			pthread_cond_wait(&r->room, &r->lock);
		bool stop = r->stop;
		slot *s = &r->slot[r->tail % r->size];
		pthread_mutex_unlock(&r->lock);
		bool more = !stop && rc_inputs_next(r->in, &s->job.record);
		pthread_mutex_lock(&r->lock);
		if (more) {
			s->done = false;
			r->tail++;
			r->bytes += s->job.record.n;
			pthread_cond_signal(&r->todo);
		} else {
			r->end = true;
			pthread_cond_broadcast(&r->todo);
			pthread_cond_broadcast(&r->ready);
		}
		pthread_mutex_unlock(&r->lock);
		if (!more)
			return NULL;
	}
}

static void *work(void *arg)
{
	ring *r = arg;
	rc_worker w = {.recall = rc_recall_new()};
	pthread_mutex_lock(&r->lock);
	for (;;) {
		while (!r->stop && !r->end && r->work == r->tail)
			pthread_cond_wait(&r->todo, &r->lock);
		if (r->stop || r->work == r->tail)
			break;
		slot *s = &r->slot[r->work++ % r->size];
		pthread_mutex_unlock(&r->lock);
		r->work_fn(r->ctx, &w, &s->job);
		rc_arena_reset(&w.ingest);
		rc_arena_reset(&w.article);
		rc_arena_reset(&w.read);
		pthread_mutex_lock(&r->lock);
		s->done = true;
		if (s == &r->slot[r->head % r->size])
			pthread_cond_signal(&r->ready);
	}
	pthread_mutex_unlock(&r->lock);
	rc_arena_release(&w.ingest);
	rc_arena_release(&w.article);
	rc_arena_release(&w.read);
	rc_recall_free(w.recall);
	return NULL;
}

static void clear(rc_job *j)
{
	rc_record_release(&j->record);
	rc_arena_reset(&j->arena);
	rc_buf_reset(&j->out);
	j->result.v = NULL;
	j->result.n = j->result.cap = 0;
	j->problem.v = NULL;
	j->problem.n = j->problem.cap = 0;
}

static rc_status take_all(ring *r, rc_take_fn *take, rc_err *err)
{
	rc_status status = RC_OK;
	pthread_mutex_lock(&r->lock);
	for (;;) {
		slot *s = &r->slot[r->head % r->size];
		while (!(r->head < r->tail && s->done) && !(r->end && r->head == r->tail))
			pthread_cond_wait(&r->ready, &r->lock);
		if (r->head == r->tail)
			break;
		size_t n = s->job.record.n;
		pthread_mutex_unlock(&r->lock);
		status = take(r->ctx, &s->job, err);
		clear(&s->job);
		pthread_mutex_lock(&r->lock);
		r->head++;
		r->bytes -= n;
		pthread_cond_signal(&r->room);
		if (status != RC_OK)
			break;
	}
	r->stop = true;
	pthread_cond_broadcast(&r->todo);
	pthread_cond_broadcast(&r->room);
	pthread_mutex_unlock(&r->lock);
	return status;
}

static uint32_t how_many(uint32_t threads)
{
	long n = threads ? (long)threads : sysconf(_SC_NPROCESSORS_ONLN);
	return n < 1 ? 1 : n > MAX_THREADS ? MAX_THREADS : (uint32_t)n;
}

rc_status rc_run(rc_inputs *in, uint32_t threads, rc_work_fn *work_fn, rc_take_fn *take, void *ctx,
                 rc_err *err)
{
	threads = how_many(threads);
	ring r = {.in = in, .work_fn = work_fn, .ctx = ctx, .size = (uint64_t)threads * 4 + 4};
	r.slot = rc_calloc(r.size, sizeof *r.slot);
	pthread_mutex_init(&r.lock, NULL);
	pthread_cond_init(&r.room, NULL);
	pthread_cond_init(&r.todo, NULL);
	pthread_cond_init(&r.ready, NULL);
	pthread_t fetcher, worker[MAX_THREADS];
	uint32_t n = 0;
	rc_status status = RC_OK;
	bool started = pthread_create(&fetcher, NULL, fetch, &r) == 0;
	while (started && n < threads && pthread_create(&worker[n], NULL, work, &r) == 0)
		n++;
	if (n)
		status = take_all(&r, take, err);
	else
		status = rc_fail(err, RC_IO, "no thread can be started; close other programs");
	pthread_mutex_lock(&r.lock);
	r.stop = true;
	pthread_cond_broadcast(&r.room);
	pthread_mutex_unlock(&r.lock);
	rc_inputs_stop(in);
	if (started)
		pthread_join(fetcher, NULL);
	for (uint32_t i = 0; i < n; i++)
		pthread_join(worker[i], NULL);
	for (uint64_t i = 0; i < r.size; i++) {
		clear(&r.slot[i].job);
		rc_arena_release(&r.slot[i].job.arena);
		rc_buf_release(&r.slot[i].job.out);
	}
	rc_free(r.slot);
	pthread_mutex_destroy(&r.lock);
	pthread_cond_destroy(&r.room);
	pthread_cond_destroy(&r.todo);
	pthread_cond_destroy(&r.ready);
	return status;
}
