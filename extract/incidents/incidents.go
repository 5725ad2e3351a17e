// Package incidents builds incidents from the mentions and entities of an
// article: who was hit, by whom, how, when, and how sure the article is.
//
// It judges in steps. Frames, patterns of words around a name ("X was hacked",
// "attack on X", "X's systems"), say what part each entity plays. From these
// and from how often and how prominently it is named, a logistic regression
// gives each entity the probability of being a victim or an actor; others
// judge the types of attack, the dates, and, by the words of the article,
// whether it is about a particular incident at all rather than a trend, a
// product or a vulnerability. Decision trees weigh what was found out about a
// type or a date together. Without a model, weights set by hand take the place
// of all this.
//
// Nothing in boilerplate takes part. An article that neither speaks of attacks on
// computers itself nor is from the world of data and machines reports no
// incident.
package incidents

import (
	"slices"

	"github.com/incx/incx/extract/incidents/internal/bag"
	"github.com/incx/incx/extract/incidents/internal/frame"
	"github.com/incx/incx/extract/incidents/internal/impact"
	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/linear"
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/record"
	"github.com/incx/incx/extract/token"
)

// An Incident is an incident with what led to it.
type Incident struct {
	record.Incident
	// VictimEntities and ActorEntities are the indices of the entities that
	// Victims and Actors name. Of two with one name the name is given once.
	VictimEntities, ActorEntities []int
	// Trace says what gave each field, in the order of fields.
	Trace []Step

	sentences []int // that the fields rest on
	trigger   int   // the token that tells of an incident in passing
	whole     int   // the entity that the victim of one in passing is a part of, or -1
}

// rest notes that the incident rests on a sentence, if that was not noted last.
// What else comes twice [view.evidence] drops.
func (i *Incident) rest(sentence int) {
	if n := len(i.sentences); sentence >= 0 && (n == 0 || i.sentences[n-1] != sentence) {
		i.sentences = append(i.sentences, sentence)
	}
}

// A Step of a trace says what gave a field of an incident one of its values.
type Step struct {
	// Field is the field's name in a record ("victims"), Value what was put
	// there.
	Field, Value string
	// Start and End are the bytes of the argument: the mention or words that
	// the value comes from. Both are 0 where it comes from the whole article.
	Start, End int
	// Sentence is the index of the sentence that it stands in, or -1.
	Sentence int
	// Trigger is the word of the attack that the pattern needs, Pattern the pattern
	// or the rule in words ("X was attacked"); they may be empty. Of the step that
	// says why there is no main incident, Pattern is what was lacking.
	Trigger, Pattern string
	// Confidence is the probability given to the value, 0 where a rule gives none.
	Confidence float64
	// Reasons name what spoke most for and against the value, with weights
	// in natural units of log odds.
	Reasons []Reason
}

// A Reason is a group of features with what they add to the log odds.
type Reason struct {
	Name   string
	Weight float64
}

// A Finder finds incidents. It is immutable and safe for concurrent use; each
// goroutine needs a [Scratch] of its own.
type Finder struct {
	lexicon *scene.Lexicon
	cues    token.Lexicon[cue]
	impacts *impact.Finder
	digital token.Lexicon[uint64]
	filler  *bag.Filler
	model   *model
}

// New returns a finder that decides by the model in data, which [Train] made,
// or by rules alone where data is empty. Errors wrap [ErrModel].
func New(data string) (*Finder, error) {
	f := newFinder()
	if data == "" {
		return f, nil
	}
	m, err := openModel(data)
	if err != nil {
		return nil, err
	}
	f.model = m
	return f, nil
}

// newFinder returns a finder without a model.
func newFinder() *Finder {
	return &Finder{
		lexicon: scene.NewLexicon(), cues: token.NewLexicon(newCues()),
		impacts: impact.New(), digital: token.NewLexicon(newDigitalLexicon()), filler: bag.NewFiller(),
	}
}

// A Scratch is the memory that a [Finder] works in. The zero value is ready;
// reusing one saves allocations.
type Scratch struct {
	view       view
	candidates []candidate
	matches    []frame.Match
	types      []typeCount
	dates      []when
	features   featureList
	bags       linear.Bag
	bagScratch linear.BagScratch
	fill       bag.Scratch
	whole      []float32 // the margins of the article as a whole
	opinions   opinions
	numbers    []float32
	scores     []float32 // of victims, or of dates
	actors     []float32 // scores of actors
	noMain     *Step     // why there is no main incident, if that is to be explained
	items      []item
	cases      []impact.Case
	impact     impact.Scratch
	part       token.Document // an item, with the sentences of the article
	sentences  []token.Sentence
}

// Find returns the incidents that document d reports, the main one first. Ms
// are the mentions of d in text order, ents what they name, published is the
// publication date as an ISO 8601 date, or empty. Mentions that do not stand in d, and
// indices of entities for which there is no mention, take no part. Traces are left
// empty; nothing that is returned belongs to s, which may be used again.
func (f *Finder) Find(d *token.Document, ms []mention.Mention, ents []mention.Entity, published string, s *Scratch) []Incident {
	s.features.explain = false
	return f.find(d, ms, ents, published, s)
}

// Explain returns what [Finder.Find] does, with traces, and the step that says
// why there is no main incident, nil where there is one.
func (f *Finder) Explain(d *token.Document, ms []mention.Mention, ents []mention.Entity, published string, s *Scratch) ([]Incident, *Step) {
	s.features.explain = true
	s.noMain = nil
	return f.find(d, ms, ents, published, s), s.noMain
}

func (f *Finder) find(d *token.Document, ms []mention.Mention, ents []mention.Entity, published string, s *Scratch) []Incident {
	v := &s.view
	v.reset(f.lexicon, d, ms, ents, published)
	s.candidates, s.types, s.dates = s.candidates[:0], s.types[:0], s.dates[:0]
	if !f.mayReport(v) || !v.Speaks && f.model == nil {
		s.noteNoMain(f, 0, 0, "speaks neither of attacks on computers nor of the world of data")
		return nil
	}
	a := f.analyse(s)
	if out, ok := f.readItems(s, published); ok {
		s.noMain = nil
		if !out[0].Main {
			s.noteNoMain(f, 0, 0, "a roundup of several incidents")
		}
		return out
	}
	if v.Doc != d {
		v.reset(f.lexicon, d, ms, ents, published)
		a = f.analyse(s)
	}
	s.noMain = nil // what was said of an item
	return f.report(s, a)
}

const (
	// surelyMain is how likely an article must be about an incident of which
	// neither a victim nor an actor is known, nor its type clearly.
	surelyMain = 0.6
	// clearType is how likely a type of attack must be to be known clearly.
	clearType = 0.6
)

// report returns the incidents of what was analysed.
func (f *Finder) report(s *Scratch, a analysis) []Incident {
	v := &s.view
	bar, why := f.mainBar(v)
	var out []Incident
	reports := a.main >= bar
	if reports {
		v.findSigns(f.cues)
		f.judgeTypes(s, a)
		if reports = a.main >= surelyMain || s.tellsWhoOrWhat(); !reports {
			s.noteNoMain(f, a.main, surelyMain, ", as neither party nor type is known well")
		}
	} else {
		s.noteNoMain(f, a.main, bar, why)
	}
	if reports {
		f.judgeDates(s, a.victim)
		if inc, ok := f.mainIncident(s, a); ok {
			out = append(out, inc)
		} else {
			s.noteNoMain(f, a.main, 0, "says that there was no attack")
		}
	}
	if v.Speaks { // what other articles recall is seldom an attack
		out = f.appendBackground(out, s)
	}
	f.addImpacts(s, out)
	for i := range out {
		out[i].Evidence = v.evidence(out[i].sentences)
	}
	return out
}

// mainBar returns how likely the article of v must be about an incident, and why it must
// be likelier than others, if so.
func (f *Finder) mainBar(v *view) (bar float32, why string) {
	bar = f.threshold(mainPart)
	if !v.Speaks && sureUnspoken > bar {
		bar, why = sureUnspoken, ", as it speaks of no attack in so many words"
	}
	if f.model != nil && sureOfGenre > bar && v.isNoNews() {
		bar, why = sureOfGenre, ", as its headline is one of advice, opinion or burglars"
	}
	return bar, why
}

// tellsWhoOrWhat says whether a victim, an actor or at least the type of attack
// is known well enough.
func (s *Scratch) tellsWhoOrWhat() bool {
	return slices.ContainsFunc(s.candidates, func(c candidate) bool { return c.isVictim || c.isActor }) ||
		slices.ContainsFunc(s.types, func(t typeCount) bool { return t.probability >= clearType })
}

// analysis is what the steps found out about a document.
type analysis struct {
	victim int // the entity most likely to be a victim, or -1
	// victimP and actorP are the highest probabilities, main that of the
	// article being about an incident.
	victimP, actorP, main float32
}

// analyse judges the candidates of s, collects types and dates, then judges the
// article. Types and dates are judged only where it is about an incident.
func (f *Finder) analyse(s *Scratch) analysis {
	v := &s.view
	s.candidates, s.matches = v.findCandidates(s.candidates[:0], s.matches)
	f.judgeCandidates(s)
	a := sumUp(s.candidates)
	s.types = v.findTypes(s.types[:0], a.victim)
	s.dates = v.findDates(s.dates[:0])
	a.main = f.judgeDocument(s, a)
	return a
}

// sumUp returns what was found out about victims and actors together.
func sumUp(cs []candidate) analysis {
	a := analysis{victim: -1}
	for i := range cs {
		c := &cs[i]
		if c.victim > a.victimP {
			a.victimP, a.victim = c.victim, c.entity
		}
		a.actorP = max(a.actorP, c.actor)
	}
	return a
}
