// Package judge asks a language model, if the user wants it to, what is wrong with
// each paragraph, and treats its answers as those of a noisy annotator: what it
// says is checked, counted and weighed before any of it becomes a finding. The
// judge is off unless it is asked for, and every other check works without it.
//
// # What is believed
//
// A model reports errors as verbatim quotes, with the words around them, a category
// and a severity. Positions are never asked for, nor is a score. Each quote is
// looked up in the paragraph here; one that is not there, or that could be in two
// places, is dropped, and the report says how many were dropped and why (see
// [Reject]). Judges flag most paragraphs that people leave alone, and the best
// measure of whether a remark is right is how many passes make it: so a paragraph is
// judged several times, by samples of one model or by several models, and what one
// pass alone says is set apart from what most of them say (see vote.go).
//
// # What leaves the machine
//
// One request has the instructions, the paragraph, the paragraphs around it (the
// whole article if it is short) and the passages of the reference that answer to
// them. It goes to one host, which the configuration of the project must list, by
// TLS unless the host is this machine. Redirects are refused. See [Endpoint].
//
// # Untrusted text
//
// An article may say "ignore your instructions". Its text stands in the last turn
// alone, as a JSON string between marks that its author cannot know, and the answer
// can do no more than remark on the paragraph that was asked about: there are no
// tools, no addresses are followed, and what does not anchor in that very paragraph is
// dropped. A passage that speaks to a model is itself reported, by a scan that no
// model takes part in.
//
// # The ledger
//
// Every request is known by a hash of all that it says. What was answered is kept in a
// [Ledger] under that hash and is not asked again: so a run that was cut off
// goes on where it was, and a report can be made again without a network. That, not the seed of
// a model, is what makes a judged report repeatable.
package judge

import (
	"errors"

	"mtaudit/audit"
	"mtaudit/audit/names"
)

// Settings are what a [Judge] goes by.
type Settings struct {
	Config Config
	Asker  Asker  // what has the answers that the ledger lacks
	Ledger Ledger // what was answered before; may be nil

	// Calibration is how the judge was measured to do; every report says it. Nil if it was
	// not.
	Calibration *Calibration

	// Names gives the names of the article of a pass. Nil leaves out their
	// adjudication.
	Names func(*audit.Pass) *names.Table
}

// A Judge judges articles. It is safe for concurrent use, and limits how many
// requests are under way however many articles are judged at once.
type Judge struct {
	settings Settings
	slots    chan struct{} // one for every request that may be under way
	verdicts *audit.Memo[*verdicts]
}

// New returns a judge, or an error that says what is wrong with its settings.
func New(s Settings) (*Judge, error) {
	if err := s.Config.Validate(); err != nil {
		return nil, err
	}
	if len(s.Config.Models) == 0 {
		return nil, errors.New("the judge needs a model: name one with --judge-model, or as model: under judge: in the configuration")
	}
	if s.Asker == nil {
		panic("judge: no asker")
	}
	if s.Ledger == nil {
		s.Ledger = &Memory{}
	}
	j := &Judge{settings: s, slots: make(chan struct{}, s.Config.workers())}
	j.verdicts = audit.NewMemo(j.judge)
	return j, nil
}
