package merge

// family is a set of families of attack types. Outlets call one act by
// different types of one family; types without a family in common are
// different acts.
type family uint16

const (
	service   family = 1 << iota // something stops working
	data                         // data gets out
	code                         // hostile software
	deception                    // people are deceived
	money                        // money is taken or asked for
	state                        // what states do to each other
	anything                     // says no more than that something happened
)

// familyOf returns the families of an attack type. A type that a later version
// may bring is of every family.
func familyOf(t string) family {
	switch t {
	case "cyberattack", "unauthorised-access":
		return anything
	case "ddos":
		return service
	case "ransomware":
		return data | code | money
	case "data-breach", "data-leak", "insider":
		return data
	case "phishing", "account-takeover", "credential-attack", "identity-theft":
		return data | deception
	case "bec", "fraud", "sim-swap":
		return deception | money
	case "social-engineering":
		return deception
	case "malware", "supply-chain", "exploit", "spyware", "espionage":
		return data | code | state
	case "wiper":
		return code | state | service
	case "botnet":
		return code | service
	case "cryptojacking":
		return code | money
	case "skimming":
		return data | code | money
	case "defacement":
		return state
	case "sabotage":
		return service | code | state
	case "extortion":
		return service | data | money
	case "interception":
		return data | state
	case "influence-operation":
		return deception | state
	}
	return anything
}

// compareTypes returns the points for two sorted lists of attack types.
func compareTypes(a, b []string) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	var fa, fb, shared family
	common := false
	i, j := 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i] < b[j]:
			i++
		case b[j] < a[i]:
			j++
		default:
			common = true
			shared |= familyOf(a[i])
			i++
			j++
		}
	}
	for _, t := range a {
		fa |= familyOf(t)
	}
	for _, t := range b {
		fb |= familyOf(t)
	}
	switch {
	case common && shared != anything:
		return sameType
	case (fa|fb)&anything != 0:
		return vagueType
	case fa&fb != 0:
		return relatedType
	}
	return differentType
}
