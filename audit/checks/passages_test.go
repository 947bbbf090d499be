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

// A paragraph of words that the reference has too, but strewn over all of it,
// is no less added.
func TestAddedOfCommonWords(t *testing.T) {
	paragraphs := []string{
		"The council of Lindholm met on Monday to vote on the budget of the harbour for the coming winter.",
		"Fishermen asked for lower fees, since the price of diesel had doubled and the catch of herring was poor.",
		"Odrun Haldvik, who leads the council, promised that old sailors would keep their free berths.",
		"Engineers of the shipyard warned that the northern pier will not survive another storm without repairs.",
		"A bakery beside the lighthouse gave bread to volunteers who carried sandbags through the night.",
		"Schools in the valley stayed closed because the road over the bridge was under water until noon.",
	}
	added := "Sailors cooked herring for the council at noon, and volunteers repaired the bridge with diesel from the northern lighthouse."
	reference := strings.Join(paragraphs, "\n\n")
	article := strings.Join(append([]string{paragraphs[0], added}, paragraphs[1:]...), "\n\n")
	found := findings(t, []*audit.Check{AddedPassage}, input{article: article, reference: reference})
	if len(found) != 1 || !strings.HasPrefix(found[0].At.Text, "Sailors cooked") {
		t.Errorf("findings: %v, want one of the added paragraph", found)
	}
	found = findings(t, []*audit.Check{AddedPassage}, input{article: reference, reference: article})
	if len(found) != 0 {
		t.Errorf("findings: %v, want none where nothing was added", found)
	}
}
