package judge

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"sync"

	"mtaudit/audit"
)

// verdicts are what the judge has to say of one article.
type verdicts struct {
	votes []vote // in the order of the article
	tally Tally
	err   error // of what could not be judged
}

// question is a request about a piece, before it goes to any model.
type question struct {
	piece piece
	asked asked
	shot  shot
}

// judge judges the paragraphs of an article. What is found does not depend on the order
// in which answers come.
func (j *Judge) judge(p *audit.Pass) *verdicts {
	around := newAround(p)
	var questions []question
	for _, piece := range pieces(p.Article) {
		s := around.shot(piece)
		questions = append(questions, question{piece, s.asked(piece), s})
	}
	passes := j.settings.Config.passes()
	requests := make([]Request, 0, len(questions)*passes)
	for _, q := range questions {
		requests = append(requests, j.requests(j.paragraphRequest(q.shot))...)
	}
	answers, errs := j.answers(p.Context(), requests)
	v := &verdicts{err: unanswered(errs)}
	for i, q := range questions {
		v.hear(q, answers[i*passes:(i+1)*passes])
	}
	return v
}

// hear takes in what the passes say of one piece. A pass that gave no answer has no vote,
// and counts all the same: agreement is of all that were asked.
func (v *verdicts) hear(q question, answers []json.RawMessage) {
	var claims []claim
	for pass, answer := range answers {
		if answer == nil {
			continue
		}
		remarks, rejects := parseParagraph(answer)
		v.tally.Answers++
		v.tally.Remarks += len(remarks)
		for _, r := range rejects {
			if !r.whole() || r == BadForm {
				v.tally.Remarks++
			}
		}
		v.tally.add(rejects...)
		held, dropped := q.asked.claims(remarks, pass)
		v.tally.add(dropped...)
		claims = append(claims, held...)
	}
	v.votes = append(v.votes, poll(claims, len(answers))...)
}

// paragraphRequest is the request about a piece, for any model.
func (j *Judge) paragraphRequest(s shot) Request {
	r := Request{Task: "paragraph", Schema: paragraphSchema()}
	r.Messages = append(r.Messages, Message{"system", paragraphSystem()})
	r.Messages = append(r.Messages, paragraphShots()...)
	r.Messages = append(r.Messages, Message{"user", s.question()})
	return r
}

// requests are those of all passes.
func (j *Judge) requests(r Request) (out []Request) {
	c := j.settings.Config
	r.Prompt, r.Host = PromptVersion, c.Host()
	r.Temperature, r.MaxOutput, r.TokenParam, r.Format = c.temperature(), c.maxOutput(), c.TokenParam, c.format()
	for _, model := range c.Models {
		for sample := range c.samples() {
			r.Model, r.Sample = model, sample
			out = append(out, r)
		}
	}
	return out
}

// answers gets the answers to requests, many at once, in their order. One that
// failed is nil.
func (j *Judge) answers(ctx context.Context, requests []Request) ([]json.RawMessage, []error) {
	answers, errs := make([]json.RawMessage, len(requests)), make([]error, len(requests))
	next := make(chan int)
	var workers sync.WaitGroup
	for range min(cap(j.slots), len(requests)) {
		workers.Go(func() {
			for i := range next {
				answers[i], errs[i] = j.answer(ctx, requests[i])
			}
		})
	}
	for i := range requests {
		next <- i
	}
	close(next)
	workers.Wait()
	return answers, errs
}

// ErrUnsent is the cause of every error of a request that did not leave.
var ErrUnsent = errors.New("not sent")

// answer gets one answer: from the ledger, else from the asker, and then it is in the
// ledger.
func (j *Judge) answer(ctx context.Context, r Request) (json.RawMessage, error) {
	key := r.Key()
	if body, ok := j.settings.Ledger.Answer(key); ok {
		return body, nil
	}
	select {
	case j.slots <- struct{}{}:
		defer func() { <-j.slots }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	body, err := j.settings.Asker.Ask(ctx, r)
	switch {
	case errors.Is(err, ErrUnsent) || ctx.Err() != nil && err != nil:
		return nil, err
	case err != nil:
		e := NewEntry(r, Failed)
		e.Error = err.Error()
		return nil, errors.Join(err, j.settings.Ledger.Note(e))
	}
	e := NewEntry(r, Answered)
	e.Response = body
	if err := j.settings.Ledger.Note(e); err != nil {
		return nil, fmt.Errorf("keep an answer: %w", err)
	}
	return body, nil
}

// unanswered is the error of an article of which some requests have no answer: the first
// in its order, and how many there are.
func unanswered(errs []error) error {
	n := 0
	var first error
	for _, err := range errs {
		if err != nil && !errors.Is(err, errCollected) {
			n++
			if first == nil {
				first = err
			}
		}
	}
	if first == nil {
		return nil
	}
	return fmt.Errorf("%d of %d requests to the judge have no answer: %w", n, len(errs), first)
}
