package align

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
)

// linkGold holds pairs of sentences with links made by hand, each an article
// and a reference that says the same. “word_3” is linked with the word of the
// other side that ends in _3; words without a number have no counterpart.
var linkGold = []struct{ article, reference string }{
	{ // word for word
		"The_1 harbour_2 master_3 opened_4 the_5 new_6 terminal_7 on_8 Tuesday_9",
		"The_1 harbour_2 master_3 opened_4 the_5 new_6 terminal_7 on_8 Tuesday_9",
	},
	{ // a clause in front
		"On_1 Tuesday_2 , the_3 harbour_4 master_5 of_6 Lindholm_7 opened_8 the_9 new_10 ferry_11 terminal_12 .",
		"The_3 harbour_4 master_5 of_6 Lindholm_7 opened_8 the_9 new_10 ferry_11 terminal_12 on_1 Tuesday_2 .",
	},
	{ // a synonym and a name in two spellings
		"Odrun_1 Haldvig_2 purchased_3 two_4 boats_5 from_6 the_7 company_8 in_9 Norrby_10",
		"Odrun_1 Haldvik_2 bought_3 two_4 boats_5 from_6 the_7 firm_8 in_9 Norrby_10",
	},
	{ // passive
		"The_1 petition_2 was handed_3 over_4 by Pelle_5 Brost_6 , speaker_7 of_8 the_9 fishermen_10",
		"Pelle_5 Brost_6 , the speaker_7 of_8 the_9 fishermen_10 , handed_3 over_4 the_1 petition_2",
	},
	{ // numbers
		"More_1 than_2 1,500_3 people_4 watched_5 the_6 14th_7 race_8 , 12_9 of_10 them_11 from_12 boats_13",
		"More_1 than_2 1500_3 people_4 watched_5 the_6 14_7 race_8 , 120_9 of_10 them_11 from_12 boats_13",
	},
	{ // endings
		"The_1 council_2 announces_3 that_4 fees_5 will_6 be_7 raised_8 next_9 spring_10",
		"The_1 council_2 announced_3 that_4 the fee_5 will_6 be_7 raised_8 in the coming_9 spring_10",
	},
	{ // the added and the dropped
		"The_1 mayor_2 also said_3 that_4 the_5 old_6 bridge_7 is_8 safe_9",
		"The_1 mayor_2 said_3 that_4 the_5 old_6 wooden bridge_7 across the river is_8 safe_9",
	},
	{ // halves in the other order
		"Because_1 the_2 storm_3 damaged_4 the_5 mole_6 , ferries_7 to_8 Skarvoy_9 stay_10 in_11 port_12",
		"Ferries_7 to_8 Skarvoy_9 stay_10 in_11 port_12 because_1 the_2 storm_3 damaged_4 the_5 mole_6",
	},
	{ // genitives
		"The director_2 of the port_1 of Lindholm_3 resigned_4 yesterday",
		"Lindholm's_3 port's_1 director_2 resigned_4 on Monday",
	},
	{ // many small words
		"The_1 size_2 of_3 the_4 catch_5 of_6 the_7 fleet_8 of_9 the_10 island_11 fell_12 by_13 half_14",
		"The_4 catch_5 of_6 the_7 fleet_8 of_9 the_10 island_11 fell_12 in_3 size_2 by_13 half_14",
	},
	{ // Chinese, character by character
		"港_1 口_2 主_3 任_4 星_5 期_6 二_7 宣_8 布_9 了 新_10 的_11 码_12 头_13",
		"星_5 期_6 二_7 港_1 口_2 主_3 任_4 宣_8 布_9 新_10 的_11 码_12 头_13 开 放",
	},
	{ // a title about a name
		"President_1 of_2 the_3 guild_4 Ida_5 Holm_6 met_7 Mayor_8 Runa_9 Kvist_10",
		"Guild_4 president_1 Ida_5 Holm_6 met_7 with the mayor_8 , Runa_9 Quist_10",
	},
	{ // far in wording
		"He_1 gave_2 no_3 reason_4 for_5 the_6 delay_7 of_8 three_9 weeks_10",
		"Why it came three_9 weeks_10 late_7 he_1 did not_3 say",
	},
	{ // German
		"Der_1 Hafenmeister_2 eröffnete_3 am_4 Dienstag_5 das_6 neue_7 Fährhaus_8",
		"Am_4 Dienstag_5 hat der_1 Hafenmeister_2 das_6 neue_7 Fährhaus_8 eröffnet_3",
	},
	{ // two dates
		"From_1 3_2 May_3 2019_4 to_5 12_6 June_7 2020_8 the_9 lock_10 was_11 closed_12",
		"The_9 lock_10 was_11 shut_12 from_1 May_3 3_2 , 2019_4 to_5 June_7 12_6 , 2020_8",
	},
	{ // no counterpart at all
		"Read_1 more_2",
		"Photographs show marble fountains",
	},
	{ // a list
		"Herring_1 , cod_2 , eel_3 and_4 crab_5 were_6 sold_7",
		"Cod_2 , herring_1 , crab_5 and_4 eel_3 were_6 on sale_7",
	},
	{ // said twice
		"The_1 boat_2 sank_3 and_4 the_5 other_6 boat_7 turned_8 back_9 to_10 the_11 quay_12",
		"One boat_2 sank_3 and_4 the_5 other_6 returned_8 to_10 the_11 quay_12",
	},
}

// parseLinks reads a side of a gold pair: its words, and by number where they are.
func parseLinks(side string) (words []string, at map[string]int) {
	at = map[string]int{}
	for i, field := range strings.Fields(side) {
		w, n, linked := strings.Cut(field, "_")
		words = append(words, w)
		if linked {
			at[n] = i
		}
	}
	return words, at
}

func TestLinkGold(t *testing.T) {
	said, known, right := 0, 0, 0
	for _, g := range linkGold {
		article, inA := parseLinks(g.article)
		reference, inR := parseLinks(g.reference)
		gold := map[[2]int]bool{}
		for n, a := range inA {
			if r, ok := inR[n]; ok {
				gold[[2]int{a, r}] = true
			}
		}
		known += len(gold)
		for _, l := range Words(article, reference) {
			if article[l.Article] == "," || article[l.Article] == "." {
				continue
			}
			said++
			if gold[[2]int{l.Article, l.Reference}] {
				right++
				delete(gold, [2]int{l.Article, l.Reference})
				continue
			}
			t.Logf("wrong: %s–%s (%s) in %q", article[l.Article], reference[l.Reference], l.How, strings.Join(article, " "))
		}
		for l := range gold {
			t.Logf("missed: %s–%s in %q", article[l[0]], reference[l[1]], strings.Join(article, " "))
		}
	}
	precision, recall := float64(right)/float64(said), float64(right)/float64(known)
	f1 := 2 * precision * recall / (precision + recall)
	t.Logf("%d links by hand, %d said: precision %.3f, recall %.3f, F1 %.3f", known, said, precision, recall, f1)
	if f1 < 0.9 {
		t.Errorf("F1 %.3f", f1)
	}
}

func spellLinks(links []Link) string {
	var parts []string
	for _, l := range links {
		parts = append(parts, fmt.Sprintf("%d:%d:%s", l.Article, l.Reference, l.How))
	}
	return strings.Join(parts, " ")
}

func TestWordLinks(t *testing.T) {
	for name, c := range map[string]struct{ article, reference, want string }{
		"nothing":              {"", "", ""},
		"one side":             {"a boat", "", ""},
		"case and accents":     {"CAFÉ Odrún", "café Odrun", "0:0:same 1:1:same"},
		"numbers by value":     {"14th 1,500 1.5 ٣ 007", "14 1500 1,5 3 7", "0:0:same 1:1:same 2:2:same 3:3:same 4:4:same"},
		"other numbers":        {"cost 12 crowns", "cost 120 crowns", "0:0:same 1:1:place 2:2:same"},
		"no number for a word": {"cost 12 crowns", "cost many crowns", "0:0:same 2:2:same"},
		"endings":              {"he announces it", "he announced it", "0:0:same 1:1:stem 2:2:same"},
		"only begun alike":     {"international", "internet", "0:0:place"},
		"names nearly alike":   {"Mayor Quist spoke", "mayor Kvist spoke", "0:0:same 1:1:near 2:2:same"},
		"a moved half":         {"when it rains , we stay", "we stay when it rains", "0:2:same 1:3:same 2:4:same 4:0:same 5:1:same"},
		"a lone far word":      {"of the many old boats in this port some are for sale today", "nobody here knew what to think about such boats of", "4:8:same"},
		"astral and combining": {"𠮷 野 家 🎭 e\u0301te\u0301", "𠮷 野 家 🎭 été", "0:0:same 1:1:same 2:2:same 3:3:same 4:4:same"},
		"right to left":        {"שלום עולם", "עולם שלום", "0:1:same 1:0:same"},
		"bytes of no text":     {"\xff \xfe", "\xff", "0:0:same"},
	} {
		if got := spellLinks(Words(strings.Fields(c.article), strings.Fields(c.reference))); got != c.want {
			t.Errorf("%s: got %s, want %s", name, got, c.want)
		}
	}
}

// checkLinks checks what holds for the links of any two texts.
func checkLinks(t *testing.T, links []Link, articles, references int) {
	t.Helper()
	used := map[int]bool{}
	last := -1
	for _, l := range links {
		if l.Article <= last || l.Article >= articles || l.Reference < 0 || l.Reference >= references || used[l.Reference] || l.How < Same || l.How > Place {
			t.Fatalf("link %v of %d and %d words", l, articles, references)
		}
		last, used[l.Reference] = l.Article, true
	}
}

// A text is linked with itself word for word, and one language with another not.
func TestLinksOfOneText(t *testing.T) {
	article, _ := noisy(40)
	words := strings.Fields(strings.Join(article, " "))
	links := Words(words, words)
	for i, l := range links {
		if l != (Link{i, i, Same}) {
			t.Fatalf("link %d is %v", i, l)
		}
	}
	if len(links) != len(words) {
		t.Errorf("%d links of %d words", len(links), len(words))
	}
}

func TestLinksOfLongTexts(t *testing.T) {
	article, reference := noisy(700)
	for name, c := range map[string][2]string{
		"a long paragraph":  {strings.Join(article, " "), strings.Join(reference, " ")},
		"one word":          {strings.Repeat("boat ", 20000), strings.Repeat("boat ", 15000)},
		"two words in turn": {strings.Repeat("a boat ", 10000), strings.Repeat("boat a ", 10000)},
		"strangers":         {strings.Repeat("boat ", 20000), strings.Repeat("лодка ", 20000)},
		"nearly alike":      {strings.Repeat("Haldvik ", 5000), strings.Repeat("Haldvig ", 5000)},
	} {
		a, r := strings.Fields(c[0]), strings.Fields(c[1])
		links := Words(a, r)
		checkLinks(t, links, len(a), len(r))
		if name != "strangers" && len(links) < min(len(a), len(r))*7/10 {
			t.Errorf("%s: %d links of %d words", name, len(links), len(a))
		}
	}
}

func FuzzWordLinks(f *testing.F) {
	f.Add("the boat of the mayor , 12 boats", "12 boats and the mayor's boat")
	f.Add("机 器 𠮷 \xff 1,5 007 0 .", "𠮷 器 机 1.5 7 000 . .")
	f.Add(strings.Repeat("a b ", 50), strings.Repeat("b a ", 40))
	f.Fuzz(func(t *testing.T, a, r string) {
		article, reference := strings.Fields(a), strings.Fields(r)
		links := Words(article, reference)
		checkLinks(t, links, len(article), len(reference))
		if !reflect.DeepEqual(links, Words(article, reference)) {
			t.Fatal("two runs differ")
		}
	})
}

func BenchmarkWordLinks(b *testing.B) {
	article, reference := noisy(700)
	for _, n := range []int{1, 5, 50, 700} {
		b.Run(fmt.Sprintf("%d sentences", n), func(b *testing.B) {
			a, r := strings.Fields(strings.Join(article[:n], " ")), strings.Fields(strings.Join(reference[:n], " "))
			b.SetBytes(int64(len(strings.Join(a, " "))))
			b.ReportAllocs()
			for b.Loop() {
				Words(a, r)
			}
		})
	}
}
