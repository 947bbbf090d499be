package audit

import (
	"cmp"

	"mtaudit/audit/text"
)

// A Finding is one problem at one place. It is plain data: it can be stored,
// sent to another machine and rendered without the document at hand.
type Finding struct {
	Rule        string    `json:"rule"` // the rule's ID
	Name        string    `json:"name"` // the rule's name
	Category    string    `json:"category"`
	Severity    Severity  `json:"severity"`
	Message     string    `json:"message"` // what, why, what to do
	At          Location  `json:"at"`
	Related     []Related `json:"related,omitempty"` // every other mention, the reference passage, the source passage
	Fixes       []Fix     `json:"fixes,omitempty"`   // alternatives: at most one is applied
	Fingerprint string    `json:"fingerprint"`       // see Fingerprint

	Suppression *Suppression `json:"suppression,omitempty"` // in DocumentReport.Suppressed only
}

// A Suppression says why a finding does not count: somebody dismissed it.
type Suppression struct {
	Kind   string `json:"kind"`             // "baseline", "inline", "config" or "revision"
	Reason string `json:"reason,omitempty"` // in the words of whoever dismissed it
}

// A Location is a span of a document, resolved.
type Location struct {
	URI   string     `json:"uri"`
	Text  string     `json:"text"` // the source bytes under the span
	Span  text.Span  `json:"span"`
	Start text.Point `json:"start"`
	End   text.Point `json:"end"` // just past the last character
}

// A Related location explains a finding: another mention, the source or the
// reference passage. Its URI says which document it is in.
type Related struct {
	Location
	Message string `json:"message"` // a noun phrase: "also spelled “Bunyan” here"
}

// A Fix is one way to put a finding right.
type Fix struct {
	Message string `json:"message"` // a verb phrase: "Change 12 to 120"
	Safe    bool   `json:"safe"`    // may be applied without asking
	Edits   []Edit `json:"edits"`   // of the article, in order, not overlapping
}

// An Edit replaces a span with new text.
type Edit struct {
	Span text.Span `json:"span"`
	New  string    `json:"new"`
}

// A Fact is what a check notes in one document to compare with others: Key was
// rendered as Value at this place. [Engine.Resolve] groups by Rule and Key.
type Fact struct {
	Rule  string   `json:"rule"`
	Key   string   `json:"key"`
	Value string   `json:"value"`
	At    Location `json:"at"`
}

// Compare orders findings by place, then rule, then message.
func Compare(a, b Finding) int {
	return cmp.Or(compareLocations(a.At, b.At), cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Message, b.Message))
}

func compareFacts(a, b Fact) int {
	return cmp.Or(compareLocations(a.At, b.At), cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Key, b.Key), cmp.Compare(a.Value, b.Value))
}

func compareLocations(a, b Location) int {
	return cmp.Or(
		cmp.Compare(a.URI, b.URI),
		cmp.Compare(a.Span.Start, b.Span.Start),
		cmp.Compare(a.Span.End, b.Span.End),
	)
}
