package incidents

import (
	"fmt"
	"sort"
)

// Debug is temporary.
func (f *Finder) Debug(s *Scratch, e *Example) {
	v := &s.view
	victims := namesOf(mustMain(e.Gold).Victims)
	cs := append([]candidate{}, s.candidates...)
	sort.SliceStable(cs, func(i, j int) bool { return cs[i].victim > cs[j].victim })
	for i, c := range cs {
		right := v.isNamed(c.entity, victims)
		if i > 5 && !right {
			continue
		}
		fs := ""
		for fr := frame(0); fr < numFrames; fr++ {
			if c.frames.has(fr) {
				fs += fmt.Sprintf("[%s]x%d ", fr, c.counts[fr])
			}
		}
		mark := " "
		if right {
			mark = "*"
		}
		fmt.Printf("   %s%.2f %s %s n=%d head=%d seen=%d %s %s\n", mark, c.victim, v.ents[c.entity].Label, v.ents[c.entity].Name, c.count, c.headline, c.seen, v.ents[c.entity].Kind, fs)
	}
	for _, w := range s.dates {
		fmt.Printf("      date %s %.2f n=%d\n", w.value, w.probability, w.count)
	}
	for _, w := range s.types {
		fmt.Printf("      type %s %.2f n=%d h=%d lead=%d\n", w.name, w.weight, w.count, w.headline, w.lead)
	}
}
func mustMain(g []Gold) Gold { m, _ := mainOf(g); return m }

var Dump func(v *view, c *candidate, st standing, right bool, gold int, main bool)
func SetDump(w func(string)) {
	Dump = func(v *view, c *candidate, st standing, right bool, gold int, main bool) {
		w(fmt.Sprintf("%p\t%v\t%d\t%v\t%.4f\t%.4f\t%.4f\t%d\t%.4f\t%d\t%s\t%s\t%d\t%d\t%d\t%d\t%d\t%d\t%s", v.d, main, gold, right, st.p, st.best, st.none, st.rank, c.listedWith, c.listed, v.ents[c.entity].Label, v.ents[c.entity].Kind, c.frames, c.refFrames, c.count, c.headline, c.seen, c.withAttack, v.ents[c.entity].Name) + vec(v, c))
	}
}

func vec(v *view, c *candidate) string {
	out := "\t"
	a := func(x ...int) { for _, y := range x { out += fmt.Sprintf("%d,", y) } }
	e := &v.ents[c.entity]
	a(labelIndex(e.Label), int(kindGroup(e.Kind)), c.count, c.rank, c.headline, c.seen, c.withAttack, c.listed, c.referred, v.mostNamed, v.bodies)
	for _, n := range c.counts { a(int(n)) }
	for _, n := range c.refCounts { a(int(n)) }
	for fr := frame(0); fr < numFrames; fr++ { x := 0; if c.inPlace[headline].has(fr) { x = 2 } else if c.inPlace[lead].has(fr) { x = 1 }; a(x) }
	for _, n := range v.labels { a(int(n)) }
	return out
}
