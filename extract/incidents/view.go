package incidents

import (
	"github.com/incx/incx/extract/incidents/internal/scene"
	"github.com/incx/incx/extract/internal/scratch"
	"github.com/incx/incx/extract/mention"
	"github.com/incx/incx/extract/token"
)

// A view is a scene with what was found out about it by the steps that judge who
// did what to whom.
type view struct {
	scene.Scene
	hit         []int32       // an entity of each sentence that a plain frame says was attacked, plus one
	candidateOf []int32       // the candidate of each entity, or -1
	byCount     []int32       // candidates, most mentions first
	labels      [labels]int32 // candidates of each label
	mostNamed   int           // mentions of the candidate with the most of them
	signs       []sign        // what may tell of what type the attack was
	announced   []uint64      // the keys of the things that may be hit in the headline and the lead
}

// reset makes v the view of a document.
func (v *view) reset(x *scene.Lexicon, d *token.Document, ms []mention.Mention, ents []mention.Entity, published string) {
	v.Scene.Reset(x, d, ms, ents, published)
	v.hit = scratch.Sized(v.hit, len(d.Sentences))
	clear(v.hit)
}
