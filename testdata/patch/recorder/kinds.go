package main

import "math/rand"

// kind is what objects of a kind may look like.
type kind struct {
	family, apiVersion, kind, resource string
	count                              int
	// fixed is what every object has.
	fixed func() object
	slots []slot
	// offline kinds are not created on the server.
	offline bool
}

var metadata = []slot{
	{path: "metadata.labels", often: 0.5, value: texts("a", "b", "tier")},
	{path: "metadata.annotations", often: 0.3, value: texts("x.io/a", "x.io/b", "note")},
	{path: "metadata.finalizers", often: 0.15, value: several(3, "x.io/a", "x.io/b", "x.io/c", "x.io/d")},
	{path: "metadata.ownerReferences", often: 0.06, key: "uid",
		value: elements("uid", 2, []slot{
			{path: "kind", often: 1, value: one("Owner")},
			{path: "apiVersion", often: 1, value: one("x.io/v1")},
			{path: "name", often: 1, value: one("o", "p")},
			{path: "controller", often: 0.4, value: one(true, false)},
		}, "11111111-0000-0000-0000-000000000001", "11111111-0000-0000-0000-000000000002", "11111111-0000-0000-0000-000000000003"),
		elem: []slot{{path: "blockOwnerDeletion", often: 0.5, value: one(true, false)}}},
}

var envSlots = []slot{
	{path: "value", often: 0.9, value: one("1", "2", "", "$(A) <b>&")},
}

var portSlots = []slot{
	{path: "protocol", often: 0.4, value: one("UDP", "TCP", "SCTP")},
	{path: "name", often: 0.3, value: one("http", "dns", "alt")},
}

var mountSlots = []slot{
	{path: "name", often: 1, value: one("v", "w")},
	{path: "readOnly", often: 0.3, value: one(true)},
}

var containerSlots = []slot{
	{path: "image", often: 1, value: one("img:1", "img:2", "repo/img@sha256:aa")},
	{path: "command", often: 0.2, value: several(2, "sh", "-c", "x")},
	{path: "args", often: 0.2, value: several(3, "--a", "--b=1", "c")},
	{path: "env", often: 0.5, key: "name", elem: envSlots,
		value: elements("name", 4, envSlots, "A", "B", "C", "D", "E")},
	{path: "ports", often: 0.4, elem: portSlots,
		value: elements("containerPort", 3, portSlots, 80, 443, 53, 8080, 9)},
	{path: "volumeMounts", often: 0.25, key: "mountPath", elem: mountSlots,
		value: elements("mountPath", 2, mountSlots, "/v", "/w", "/x")},
	{path: "resources", often: 0.3, value: one(
		object{"limits": object{"cpu": "1"}}, object{"limits": object{"memory": "1Gi"}, "requests": object{"cpu": "100m"}}, object{})},
	{path: "livenessProbe", often: 0.15, value: one(
		object{"httpGet": object{"path": "/", "port": 80}}, object{"tcpSocket": object{"port": 80}, "periodSeconds": 5})},
	{path: "securityContext.capabilities.add", often: 0.1, value: several(2, "NET_ADMIN", "CHOWN", "KILL")},
	{path: "envFrom", often: 0.1, value: several(2,
		object{"configMapRef": object{"name": "c"}}, object{"secretRef": object{"name": "s"}})},
	{path: "imagePullPolicy", often: 0.2, value: one("Always", "IfNotPresent")},
}

var volumeSlots = []slot{}

// volume is a volume of any source, whose fields exclude each other.
func volumes(r *rand.Rand) any {
	all := list{}
	for _, name := range some(r, 3, "v", "w", "y", "z") {
		volume := one(
			object{"emptyDir": object{}}, object{"emptyDir": object{"medium": "Memory"}},
			object{"configMap": object{"name": "c", "items": list{object{"key": "a", "path": "b"}}}},
			object{"secret": object{"secretName": "s"}}, object{"hostPath": object{"path": "/tmp"}},
			object{"projected": object{"sources": list{object{"secret": object{"name": "s"}}, object{"configMap": object{"name": "c"}}}}},
		)(r)
		volume = clone(volume)
		volume.(object)["name"] = name
		all = append(all, volume)
	}
	return all
}

var tolerationSlots = []slot{
	{path: "operator", often: 1, value: one("Exists")},
	{path: "effect", often: 0.4, value: one("NoSchedule", "NoExecute")},
}

var spreadSlots = []slot{
	{path: "maxSkew", often: 1, value: one(1, 2)},
	{path: "whenUnsatisfiable", often: 1, value: one("ScheduleAnyway", "DoNotSchedule")},
}

// podSlots are those of a pod's spec at prefix.
func podSlots(prefix string) []slot {
	slots := []slot{
		{path: "containers", often: 1, key: "name", elem: containerSlots,
			value: elements("name", 3, containerSlots, "a", "b", "c", "d")},
		{path: "initContainers", often: 0.15, key: "name", elem: containerSlots[:4],
			value: elements("name", 2, containerSlots[:4], "i", "j")},
		{path: "volumes", often: 0.4, key: "name", elem: volumeSlots, value: volumes},
		{path: "tolerations", often: 0.2, key: "key", elem: tolerationSlots,
			value: elements("key", 2, tolerationSlots, "k", "l", "m")},
		{path: "topologySpreadConstraints", often: 0.15, key: "topologyKey", elem: spreadSlots,
			value: elements("topologyKey", 2, spreadSlots, "zone", "host", "rack")},
		{path: "hostAliases", often: 0.15, key: "ip",
			elem:  []slot{{path: "hostnames", often: 1, value: several(2, "a", "b", "c")}},
			value: elements("ip", 2, []slot{{path: "hostnames", often: 1, value: several(2, "a", "b", "c")}}, "1.1.1.1", "2.2.2.2", "3.3.3.3")},
		{path: "imagePullSecrets", often: 0.15, key: "name", value: elements("name", 2, nil, "p", "q", "r")},
		{path: "nodeSelector", often: 0.15, value: texts("disk", "zone")},
		{path: "serviceAccountName", often: 0.1, value: one("default", "other")},
		{path: "securityContext", often: 0.1, value: one(object{"fsGroup": 1}, object{"supplementalGroups": list{1, 2}}, object{})},
		{path: "terminationGracePeriodSeconds", often: 0.1, value: one(1, 30)},
		{path: "affinity.nodeAffinity", often: 0.08, value: one(object{"requiredDuringSchedulingIgnoredDuringExecution": object{
			"nodeSelectorTerms": list{object{"matchExpressions": list{object{"key": "a", "operator": "Exists"}}}}}})},
	}
	for i := range slots {
		slots[i].path = prefix + slots[i].path
	}
	return slots
}

func workload() object {
	labels := object{"app": "x"}
	return object{"spec": object{
		"replicas": 0, "selector": object{"matchLabels": labels},
		"template": object{"metadata": object{"labels": labels}},
	}}
}

func daemon() object {
	o := workload()
	delete(o["spec"].(object), "replicas")
	set(o, "spec.template.spec.nodeSelector", object{"none": "here"})
	return o
}

func template(extra ...slot) []slot {
	slots := append([]slot{}, metadata...)
	slots = append(slots, podSlots("spec.template.spec.")...)
	// Twice, as most of what changes in practice is there.
	slots = append(slots, podSlots("spec.template.spec.")[:3]...)
	slots = append(slots, slot{path: "spec.template.metadata.annotations", often: 0.2, value: texts("x", "y")})
	return append(slots, extra...)
}

var servicePortSlots = []slot{
	{path: "name", often: 1, value: one("a", "b", "c", "d", "e", "f")},
	{path: "protocol", often: 0.4, value: one("UDP", "TCP")},
	{path: "targetPort", often: 0.4, value: one(8080, "http", 9090)},
}

// servicePorts may have one number for two protocols: the merge key is the number alone.
func servicePorts(r *rand.Rand) any {
	ports := elements("port", 3, servicePortSlots, 80, 443, 53, 8080, 53, 80)(r).(list)
	for i, port := range ports {
		port.(object)["name"] = "p" + string(rune('a'+i))
	}
	return ports
}

func gadgetValue(r *rand.Rand, depth int) any {
	switch n := r.Intn(9); {
	case n == 0 && depth > 0:
		items := list{}
		for range r.Intn(3) {
			items = append(items, gadgetValue(r, depth-1))
		}
		return items
	case n < 4 && depth > 0:
		o := object{}
		for _, key := range some(r, 3, "a", "b", "c", "d") {
			o[key.(string)] = gadgetValue(r, depth-1)
		}
		return o
	default:
		return one(1, 2, 1.5, "", "text", "<é\u2028>", true, false, object{}, list{}, 1e30)(r)
	}
}

func gadget(r *rand.Rand) any { return gadgetValue(r, 3) }

// versions are those of a CustomResourceDefinition; one of them is stored.
func versions(r *rand.Rand) any {
	all := elements("name", 3, []slot{
		{path: "served", often: 1, value: one(true, false)},
		{path: "storage", often: 1, value: one(false)},
		{path: "schema.openAPIV3Schema", often: 1, value: one(
			object{"type": "object", "x-kubernetes-preserve-unknown-fields": true},
			object{"type": "object", "properties": object{"spec": object{"type": "object", "required": list{"a"}, "properties": object{"a": object{"type": "string"}}}}})},
		{path: "subresources.status", often: 0.3, value: one(object{})},
		{path: "additionalPrinterColumns", often: 0.3, value: several(2,
			object{"name": "A", "type": "string", "jsonPath": ".spec.a"}, object{"name": "B", "type": "integer", "jsonPath": ".spec.b"})},
	}, "v1", "v1beta1", "v2")(r).(list)
	all[0].(object)["storage"] = true
	return all
}

func spec(fields object) func() object {
	return func() object { return object{"spec": clone(fields)} }
}

func bare() object { return object{} }

var kinds = []kind{
	{"deployment", "apps/v1", "Deployment", "deployments", 90, workload, template(
		slot{path: "spec.strategy", often: 0.4, value: one(
			object{"type": "Recreate"}, object{"type": "RollingUpdate", "rollingUpdate": object{"maxSurge": 2}},
			object{"type": "RollingUpdate", "rollingUpdate": object{"maxSurge": "25%", "maxUnavailable": 0}})},
		slot{path: "spec.minReadySeconds", often: 0.2, value: one(1, 2)},
		slot{path: "spec.paused", often: 0.1, value: one(true, false)}), false},
	{"statefulset", "apps/v1", "StatefulSet", "statefulsets", 30, workload, template(
		slot{path: "spec.serviceName", often: 0.2, value: one("x")},
		slot{path: "spec.updateStrategy", often: 0.3, value: one(
			object{"type": "OnDelete"}, object{"type": "RollingUpdate", "rollingUpdate": object{"partition": 1}})}), false},
	{"daemonset", "apps/v1", "DaemonSet", "daemonsets", 25, daemon, template(
		slot{path: "spec.updateStrategy", often: 0.3, value: one(
			object{"type": "OnDelete"}, object{"type": "RollingUpdate", "rollingUpdate": object{"maxUnavailable": 2}})}), false},
	{"pod", "v1", "Pod", "pods", 50, spec(object{
		"automountServiceAccountToken": false, "schedulingGates": list{object{"name": "x.io/hold"}}}),
		append(append([]slot{}, metadata...), append(podSlots("spec."),
			slot{path: "spec.schedulingGates", often: 1, key: "name", value: elements("name", 2, nil, "x.io/hold", "x.io/b")},
			slot{path: "spec.readinessGates", often: 0.1, value: several(2, object{"conditionType": "x.io/a"}, object{"conditionType": "x.io/b"})},
			slot{path: "spec.activeDeadlineSeconds", often: 0.2, value: one(100, 50)})...), false},
	{"service", "v1", "Service", "services", 80, spec(object{"type": "ClusterIP"}), append(append([]slot{}, metadata...),
		slot{path: "spec.ports", often: 1, elem: servicePortSlots, value: servicePorts},
		slot{path: "spec.ports", often: 1, elem: servicePortSlots, value: servicePorts},
		slot{path: "spec.selector", often: 0.8, value: texts("app", "tier")},
		slot{path: "spec.type", often: 1, value: one("ClusterIP", "NodePort", "LoadBalancer")},
		slot{path: "spec.externalIPs", often: 0.2, value: several(2, "1.1.1.1", "2.2.2.2", "3.3.3.3")},
		slot{path: "spec.loadBalancerSourceRanges", often: 0.1, value: several(2, "10.0.0.0/8", "11.0.0.0/8")},
		slot{path: "spec.sessionAffinity", often: 0.2, value: one("None", "ClientIP")}), false},
	{"serviceaccount", "v1", "ServiceAccount", "serviceaccounts", 40, bare, append(append([]slot{}, metadata...),
		slot{path: "secrets", often: 0.7, key: "name", value: elements("name", 3, nil, "a", "b", "c", "d")},
		slot{path: "imagePullSecrets", often: 0.5, key: "name", value: elements("name", 2, nil, "a", "b", "c")},
		slot{path: "automountServiceAccountToken", often: 0.3, value: one(true, false)}), false},
	{"budget", "policy/v1", "PodDisruptionBudget", "poddisruptionbudgets", 15, bare, append(append([]slot{}, metadata[:2]...),
		slot{path: "spec.selector", often: 1, value: one(object{"matchLabels": object{"a": "b"}}, object{"matchLabels": object{"a": "b", "c": "d"}})},
		slot{path: "spec.minAvailable", often: 1, value: one(1, "50%")}), false},
	{"gadget", "record.example.com/v1", "Gadget", "gadgets", 80, bare, append(append([]slot{}, metadata[:3]...),
		slot{path: "spec", often: 1, value: gadget},
		slot{path: "spec.a", often: 0.7, value: gadget}, slot{path: "spec.b", often: 0.7, value: gadget},
		slot{path: "spec.c.d", often: 0.5, value: gadget}, slot{path: "extra", often: 0.3, value: gadget}), false},
	{"definition", "apiextensions.k8s.io/v1", "CustomResourceDefinition", "customresourcedefinitions", 30, spec(object{
		"group": "x.example.com", "scope": "Namespaced", "names": object{"plural": "things", "kind": "Thing"}}),
		append(append([]slot{}, metadata...),
			slot{path: "spec.versions", often: 1, key: "name", value: versions},
			slot{path: "spec.names.shortNames", often: 0.5, value: several(2, "t", "th", "tt")},
			slot{path: "spec.names.categories", often: 0.3, value: several(2, "all", "x")},
			slot{path: "spec.names.singular", often: 0.5, value: one("thing")},
			slot{path: "spec.conversion", often: 0.3, value: one(object{"strategy": "None"})},
			slot{path: "spec.preserveUnknownFields", often: 0.2, value: one(false)}), true},
}
