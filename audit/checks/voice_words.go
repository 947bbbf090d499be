package checks

var (
	iForms   = nameSet("i me my myself mine i'm i’m i've i’ve i'll i’ll i'd i’d")
	weForms  = nameSet("we us our ourselves ours we're we’re we've we’ve we'll we’ll we'd we’d let's let’s")
	youForms = nameSet("you your yourself yourselves yours you're you’re you've you’ve you'll you’ll you'd you’d")

	// sayings are verbs of saying that take a clause with “that”.
	sayings = nameSet(`said says stated states expressed expresses noted notes stressed stresses emphasized emphasised emphasizes
		emphasises pointed points added adds announced declared declares claimed claims believes believed hopes hoped
		reiterated reiterates affirmed confirmed explained explains remarked mentioned replied answered recalled
		responded insisted argued argues told tells introduced admitted revealed wrote writes`)

	// deeds follow “I” where it is a person and no numeral.
	deeds = nameSet(`am was have had will would can could shall should may might must do did also hope wish believe think want
		thank like look agree feel know appreciate sincerely highly very always still just really once never often now firmly
		fully attach congratulate welcome propose suggest trust see say am's stand remember ask urge am`)

	// duties follow a we that means all people.
	duties = nameSet("should must need can cannot can't can’t may might ought have shouldn't shouldn’t mustn't mustn’t")

	// anybody are the verbs and words beside a you that means anybody.
	anybody = nameSet("can can't can’t could need want have must should cannot know see get go may might don't don’t do think look if when whatever who where whether how why what as than once until unless because")
)

var (
	adverbs      = nameSet("also further firmly then again recently highly sincerely fully has have once clearly later repeatedly once strongly")
	thirdPersons = nameSet(`he she they it minister president chairman secretary spokesman spokeswoman spokesperson mayor official officials
		premier leader ambassador director governor side government ministry statement report professor expert experts general chief
		sides parties party council commission committee`)
)

// A speechRole is what a word form can be in reported speech.
type speechRole uint8

const (
	firstPerson speechRole = 1 << iota
	ourPerson
	secondPerson
	saying
	deed

	persons = firstPerson | ourPerson | secondPerson
)

// rolesOf are the roles of word forms, in their order.
func rolesOf(forms []string) []speechRole {
	roles := make([]speechRole, len(forms))
	for id, form := range forms {
		roles[id] = speechRoles[form]
	}
	return roles
}

var speechRoles = func() map[string]speechRole {
	roles := map[string]speechRole{}
	for _, l := range []struct {
		words map[string]bool
		is    speechRole
	}{{iForms, firstPerson}, {weForms, ourPerson}, {youForms, secondPerson}, {sayings, saying}, {deeds, deed}} {
		for form := range l.words {
			roles[form] |= l.is
		}
	}
	return roles
}()

func (v *voice) role(i int) speechRole { return v.roles[v.words.all[i].id] }
