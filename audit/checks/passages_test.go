package checks

import (
	"strings"
	"testing"

	"mtaudit/audit"
)

// A long article beside a short reference, and one cut off, are looked at in
// time that grows with their length.
func TestPassagesOfLongTexts(t *testing.T) {
	paragraph := "Minister Odrun Haldvik opened bridge number 4711 over the Lind on 14 May and thanked 300 engineers.\n\n"
	reference := paragraph + "The engineers had worked for three years through two hard winters and a flood of the river.\n\n"
	long := reference + strings.Repeat("Colourful umbrellas stood beside marble fountains while 512 tourists photographed pigeons.\n\n", 3000)
	checks := []*audit.Check{OmittedPassage, AddedPassage, NumberMismatch}
	found := findings(t, checks, input{article: long, reference: reference})
	if len(found) != 1 || found[0].Rule != AddedPassage.ID {
		t.Errorf("%d findings in the long article, want one of what was added", len(found))
	}
	found = findings(t, checks, input{article: reference, reference: long})
	if len(found) != 1 || found[0].Rule != OmittedPassage.ID {
		t.Errorf("%d findings beside the long reference, want one of what is missing", len(found))
	}
}

// One line of many numbers is no reason to compare each with each.
func TestManyNumbersInOneLine(t *testing.T) {
	var a, r strings.Builder
	a.WriteString("The lottery of Lindholm drew these numbers on Sunday in the town hall before the mayor:")
	r.WriteString(a.String())
	for i := range 20000 {
		a.WriteString(" 1" + strings.Repeat("0", i%3) + "7")
		r.WriteString(" 2" + strings.Repeat("0", i%3) + "7")
	}
	findings(t, []*audit.Check{NumberMismatch}, input{article: a.String(), reference: r.String()})
}
