package names

// A scoreCache keeps the sums of unary features: see [featureSet.unary]. Each
// slot belongs to the word type, role and shape that used it last. Sums
// depend on nothing else, so the cache changes no result.
type scoreCache struct {
	slots []cachedScore
}

type cachedScore struct {
	tag uint64
	sum lanes
}

// cacheSlots is a power of two; the cache takes about 80 bytes for each, once
// used. A sum that is not there costs some ten features, so few may be missing.
const cacheSlots = 1 << 15

// adopt readies s for r: what it kept for another recogniser is dropped.
func (s *Scratch) adopt(r *Recogniser) {
	if s.owner == r {
		return
	}
	s.owner = r
	s.types = typeCache{}
	s.cache.slots = make([]cachedScore, cacheSlots)
}

// scoreSentence computes the emission scores of the sentence at hand.
func (r *Recogniser) scoreSentence(s *Scratch) {
	for i := s.lo; i < s.hi; i++ {
		if s.attrs[i].closed {
			continue
		}
		c := caseOf(s.attrs[i].wordType)
		var sum lanes
		r.addUnary(s, &sum, i, roleCentre, c)
		r.addUnary(s, &sum, i-1, roleBefore, c)
		r.addUnary(s, &sum, i+1, roleAfter, c)
		r.addUnary(s, &sum, i-2, roleBefore2, c)
		r.addUnary(s, &sum, i+2, roleAfter2, c)
		f := featureSet{list: s.features[:0], without: r.without}
		s.joint(&f, i)
		s.features = f.list
		s.places = r.model.first.AppendPlaces(s.places[:0], s.features)
		sum.add(&r.model.first, s.places)
		sum.unpack(&s.emissions[i-s.base])
	}
}

// addUnary adds the unary features of token i in a role.
func (r *Recogniser) addUnary(s *Scratch, sum *lanes, i int, place role, c wordCase) {
	t := s.at(i).wordType
	if place >= roleBefore2 && t.cues == 0 {
		c = caseLower // the case at the centre plays no part: one sum will do
	}
	tag := (t.exact+uint64(place)*8+uint64(c)+1)*0x9e3779b97f4a7c15 | 1
	slot := &s.cache.slots[tag>>32&(cacheSlots-1)]
	if slot.tag != tag {
		f := featureSet{list: s.features[:0], without: r.without}
		f.unary(t, place, c)
		s.features = f.list
		slot.tag = tag
		slot.sum = lanes{}
		s.places = r.model.first.AppendPlaces(s.places[:0], s.features)
		slot.sum.add(&r.model.first, s.places)
	}
	sum.addAll(&slot.sum)
}
