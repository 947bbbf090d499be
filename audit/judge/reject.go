package judge

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// A Reject says why an answer, or a remark of one, was dropped. Its first word is a code.
type Reject string

// The rejects: of whole answers, then of single remarks.
const (
	NotJSON Reject = "J01 no JSON"
	BadForm Reject = "J02 of another form than was asked for"
	CutOff  Reject = "J03 cut off at the limit of its length"
	Refused Reject = "J04 refused"
	Empty   Reject = "J05 empty"

	NotThere     Reject = "J10 quote is not in the paragraph"
	Ambiguous    Reject = "J11 quote could be in several places"
	Elsewhere    Reject = "J12 quote is from elsewhere: the reference, the source or another paragraph"
	NoEvidence   Reject = "J13 evidence is in neither reference nor source"
	SaidTwice    Reject = "J14 said twice"
	NotMissing   Reject = "J15 what is called omitted is there"
	Contradicted Reject = "J16 the numbers that are called different agree"
)

// whole reports whether the reject is of a whole answer.
func (r Reject) whole() bool { return r < "J10" }

// A Tally counts what the judge did on one article.
type Tally struct {
	Answers, Remarks int // that came
	Rejects          map[Reject]int
}

func (t *Tally) add(rejects ...Reject) {
	if t.Rejects == nil {
		t.Rejects = map[Reject]int{}
	}
	for _, r := range rejects {
		t.Rejects[r]++
	}
}

// lost counts the answers that were dropped whole, and the remarks that were.
func (t Tally) lost() (answers, remarks int) {
	for r, n := range t.Rejects {
		if r.whole() {
			answers += n
		} else {
			remarks += n
		}
	}
	return answers, remarks
}

// unreliable is the share of dropped answers or remarks from which on a judge is called so.
const unreliable = 0.2

// String says what was dropped and why, or "" if nothing was.
func (t Tally) String() string {
	answers, remarks := t.lost()
	if answers+remarks == 0 {
		return ""
	}
	var why []string
	for _, r := range slices.Sorted(maps.Keys(t.Rejects)) {
		why = append(why, fmt.Sprintf("%d × %s", t.Rejects[r], r))
	}
	s := fmt.Sprintf("%d of %d answers and %d of %d remarks of the judge were dropped (%s)", answers, t.Answers, remarks, t.Remarks, strings.Join(why, "; "))
	if share(answers, t.Answers) > unreliable || share(remarks, t.Remarks) > unreliable {
		s += ": that is more than a fifth, so rely on nothing that it says or leaves out here"
	}
	return s
}

func share(n, of int) float64 { return float64(n) / float64(cmp.Or(of, 1)) }
