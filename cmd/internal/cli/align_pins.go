package cli

import (
	"slices"
	"strconv"
	"strings"

	"mtaudit/reference/align"
)

// A pin is an argument of --pin and what it says, numbers from 0.
type pin struct {
	arg string
	align.Pin
}

// parsePins reads arguments such as 3:4, 3:4,5 and 3:-, whose numbers count
// from 1. No paragraph may be in two.
func parsePins(args []string) (pins []pin, err error) {
	articles, references := map[int]string{}, map[int]string{}
	for _, arg := range args {
		left, right, ok := strings.Cut(arg, ":")
		p := pin{arg: arg}
		var okA, okR bool
		p.Article, okA = parseNumbers(left)
		p.Reference, okR = parseNumbers(right)
		if !ok || !okA || !okR || len(p.Article)+len(p.Reference) == 0 {
			return nil, usagef("--pin: %q is no pin: want paragraph numbers of article and reference, as in 3:4, 3:4,5 or 3:-", arg)
		}
		if err := claimed(arg, "article", p.Article, articles); err != nil {
			return nil, err
		}
		if err := claimed(arg, "reference", p.Reference, references); err != nil {
			return nil, err
		}
		pins = append(pins, p)
	}
	return pins, nil
}

// parseNumbers reads what numbers writes.
func parseNumbers(s string) (indices []int, ok bool) {
	if s == "-" {
		return nil, true
	}
	for field := range strings.SplitSeq(s, ",") {
		n, err := strconv.Atoi(field)
		if err != nil || n < 1 {
			return nil, false
		}
		indices = append(indices, n-1)
	}
	slices.Sort(indices)
	return indices, true
}

func claimed(arg, side string, indices []int, by map[int]string) error {
	for _, i := range indices {
		if first, taken := by[i]; taken {
			return usagef("--pin: %s and %s contradict each other: both have paragraph %d of the %s", first, arg, i+1, side)
		}
		by[i] = arg
	}
	return nil
}

// within reports pins on paragraphs that there are not.
func within(pins []pin, articles, references int) error {
	for _, p := range pins {
		if n := len(p.Article); n > 0 && p.Article[n-1] >= articles {
			return usagef("--pin %s: the article has no paragraph %d, only %d", p.arg, p.Article[n-1]+1, articles)
		}
		if n := len(p.Reference); n > 0 && p.Reference[n-1] >= references {
			return usagef("--pin %s: the reference has no paragraph %d, only %d", p.arg, p.Reference[n-1]+1, references)
		}
	}
	return nil
}
