package checks

import (
	"fmt"

	"mtaudit/audit"
)

// SpeakerShift looks for the speaker's “I” in what a reporter writes.
var SpeakerShift = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT404",
		Name:  "speaker-shift",
		Title: "Reported speech slips into the first or second person outside quotation marks",
		Why: `Chinese and other languages report speech in the speaker's own words without quotation marks. Translated word by word,
the report changes its speaker in the middle: “Holm said that I am very happy”, “the council will build the bridge and you
will succeed”. The reader no longer knows whether Holm or the reporter is happy.
Found, in English: I, me, my, we, us, our outside quotation marks in a paragraph that reports somebody's words (“Holm said
that …”), and you and your where the sentence speaks about others. One finding per sentence.
Left alone: articles whose own voice says I, we or you anywhere else: opinion pieces, letters, blogs, first-person
articles, speeches, travel guides; interviews with turns (“Q:”, “Interviewer:”); quotations, also those that run over several
paragraphs; titles in quotation marks; “I” as a numeral; a you that means anybody, and a we that means all people (the board points out that we should save water).
Put the words into quotation marks, or change the person: “Holm said that she was very happy”.`,
		Category: "linguistic-conventions/grammar",
		Severity: audit.Minor,
		Since:    "0.1.0",
		Langs:    []string{"en"},
		Measured: `On the texts that the rule was developed on, so not blind; read by one person. English. Articles,
interviews, speeches and travel guides by people (77,100 words): no finding. Translations by people (184,200 words): 2, both
slips. Machine translations from Chinese (848,000 words, several of each article): 28, all slips. In one
article with seven spots, all are found. Not found: shifts in an article that says I or we in its own voice too, speech behind a colon or
comma without quotation marks, and a he who should be a she.
On machine translations that professional raters had marked (WMT 2020 and 2021, Chinese to English), 18 of 28 findings stand on a mark (.64; by chance .37).`,
		Examples: []audit.Example{
			{
				Bad:  "Ida Holm said that I am very happy to open the bridge. In recent years, the council and I have built three of them.",
				Good: "Ida Holm said that she was very happy to open the bridge. In recent years, the council and she had built three of them.",
			},
			{
				Bad:  "The minister firmly believes that the town will build its bridge and you will open a new road as well.",
				Good: "The minister firmly believes that the town will build its bridge and open a new road as well.",
			},
		},
	},
	Run: speakerShift,
}

func speakerShift(p *audit.Pass) error {
	v := articleVoice.Of(p)
	for _, s := range v.shifts {
		at := v.words.span(s.pronoun, s.pronoun+1)
		p.Report(audit.Finding{
			At: p.At(at),
			Message: fmt.Sprintf("“%s” is %s outside quotation marks, in what %s is reported to have said. Put the words into quotation marks, or change the person.",
				v.words.text(s.pronoun), personOf(v.words.form(s.pronoun)), v.speaker(s.report)),
			Related: []audit.Related{audit.Elsewhere(p.Article, v.words.span(s.report, s.report+1), "the report begins here")},
		})
	}
	return nil
}

func personOf(form string) string {
	if youForms[form] {
		return "the second person"
	}
	return "the first person"
}
