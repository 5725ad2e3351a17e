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
