{{- define "flow-masters.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 50 | trimSuffix "-" -}}
{{- end -}}

{{- define "flow-masters.fullname" -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 50 | trimSuffix "-" -}}
{{- else -}}
{{- $name := include "flow-masters.name" . -}}
{{- if contains $name .Release.Name -}}
{{- .Release.Name | trunc 50 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name $name | trunc 50 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{- define "flow-masters.serviceAccountName" -}}
{{- if .Values.serviceAccount.create -}}
{{- default (include "flow-masters.fullname" .) .Values.serviceAccount.name -}}
{{- else -}}
{{- default "default" .Values.serviceAccount.name -}}
{{- end -}}
{{- end -}}

{{- define "flow-masters.image" -}}
{{- if .Values.image.digest -}}
{{- printf "%s@%s" .Values.image.repository .Values.image.digest -}}
{{- else -}}
{{- printf "%s:%s" .Values.image.repository (.Values.image.tag | default .Chart.AppVersion) -}}
{{- end -}}
{{- end -}}

{{- define "flow-masters.selectorLabels" -}}
app.kubernetes.io/name: {{ include "flow-masters.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "flow-masters.labels" -}}
{{ include "flow-masters.selectorLabels" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" }}
{{- end -}}

{{/* Refuses values that would lose uploads or requests. Called once, by the web deployment. */}}
{{- define "flow-masters.refuseLosses" -}}
{{- if lt (sub (int .Values.terminationGracePeriodSeconds) (int .Values.drainSeconds)) 15 -}}
{{- fail "terminationGracePeriodSeconds must be at least 15 more than drainSeconds: requests end after draining" -}}
{{- end -}}
{{- $pods := ternary (int .Values.web.autoscaling.maxReplicas) (int .Values.web.replicas) .Values.web.autoscaling.enabled -}}
{{- if .Values.worker.enabled -}}
{{- $pods = add $pods (int .Values.worker.replicas) -}}
{{- end -}}
{{- if and .Values.backup.schedule (hasPrefix "/" .Values.backup.target) (not .Values.backup.existingClaim) -}}
{{- fail "Backups would be lost with their pod: set backup.existingClaim" -}}
{{- end -}}
{{- if and .Values.backup.schedule (not (has "BACKUP_KEY" .Values.existingSecret.keys)) -}}
{{- fail "Backups are encrypted: put BACKUP_KEY into the Secret and into existingSecret.keys" -}}
{{- end -}}
{{- if not (or .Values.config.S3_BUCKET .Values.persistence.enabled) -}}
{{- fail "Uploads would be lost with their pod: set config.S3_BUCKET, or persistence.enabled" -}}
{{- end -}}
{{- if and .Values.persistence.enabled (not .Values.config.S3_BUCKET) (gt (int $pods) 1) (not .Values.persistence.existingClaim) (not (has "ReadWriteMany" .Values.persistence.accessModes)) -}}
{{- fail "Several pods share the uploads: set config.S3_BUCKET, or persistence.accessModes to ReadWriteMany" -}}
{{- end -}}
{{- end -}}

{{/*
The Secret's keys that a container gets, as JSON: all of them where background work is done, else without workerKeys
(`root`, `worker`: its WORKER).
*/}}
{{- define "flow-masters.secretKeys" -}}
{{- $keys := list -}}
{{- range .root.Values.existingSecret.keys -}}
{{- if or (ne $.worker "off") (not (has . ($.root.Values.existingSecret.workerKeys | default (list "BACKUP_KEY")))) -}}
{{- $keys = append $keys . -}}
{{- end -}}
{{- end -}}
{{- toJson $keys -}}
{{- end -}}

{{/* The volume of those keys, each a file. */}}
{{- define "flow-masters.secretVolume" -}}
- name: secrets
  secret:
    secretName: {{ .root.Values.existingSecret.name }}
    # Readable by the group of fsGroup alone.
    defaultMode: 288
    items:
      {{- range include "flow-masters.secretKeys" . | fromJsonArray }}
      - key: {{ . }}
        path: {{ . }}
      {{- end }}
{{- end -}}

{{/*
Variables of a container: the configuration, a path for each secret, and what the chart itself decides (`root`, `worker`:
its WORKER, `allowNewerSchema`, `backups`: whether it takes them).
*/}}
{{- define "flow-masters.env" -}}
{{- $root := .root -}}
{{- range $name, $value := $root.Values.config }}
{{- if ne (toString $value) "" }}
- name: {{ $name }}
  value: {{ $value | quote }}
{{- end }}
{{- end }}
{{- range include "flow-masters.secretKeys" . | fromJsonArray }}
- name: {{ . }}_FILE
  value: /run/secrets/flow-masters/{{ . }}
{{- end }}
- name: DRAIN_SECONDS
  value: {{ $root.Values.drainSeconds | quote }}
- name: WORKER
  value: {{ .worker | quote }}
{{- if .allowNewerSchema }}
- name: ALLOW_NEWER_SCHEMA
  value: "1"
{{- end }}
{{- if .backups }}
- name: BACKUP_SCHEDULE
  value: {{ $root.Values.backup.schedule | quote }}
- name: BACKUP_TARGET
  value: {{ $root.Values.backup.target | quote }}
{{- end }}
{{- with $root.Values.extraEnv }}
{{ toYaml . }}
{{- end }}
{{- end -}}

{{- define "flow-masters.volumeMounts" -}}
- name: secrets
  mountPath: /run/secrets/flow-masters
  readOnly: true
- name: tmp
  mountPath: /tmp
- name: data
  mountPath: /data
{{- with .Values.extraVolumeMounts }}
{{ toYaml . }}
{{- end }}
{{- end -}}

{{/* A pod's volumes: `root`, `worker`: its WORKER. */}}
{{- define "flow-masters.volumes" -}}
{{- $root := .root -}}
{{ include "flow-masters.secretVolume" . }}
- name: tmp
  emptyDir:
    sizeLimit: 1Gi
- name: data
  {{- if $root.Values.persistence.enabled }}
  persistentVolumeClaim:
    claimName: {{ $root.Values.persistence.existingClaim | default (printf "%s-media" (include "flow-masters.fullname" $root)) }}
  {{- else }}
  emptyDir:
    sizeLimit: 1Gi
  {{- end }}
{{- with $root.Values.extraVolumes }}
{{ toYaml . }}
{{- end }}
{{- end -}}

{{/* Live means: the process runs. Ready means: it can serve, and is not draining. */}}
{{- define "flow-masters.probes" -}}
startupProbe:
  httpGet:
    path: /api/health/live
    port: http
  periodSeconds: 2
  failureThreshold: 60
livenessProbe:
  httpGet:
    path: /api/health/live
    port: http
  periodSeconds: 10
  timeoutSeconds: 5
  failureThreshold: 6
readinessProbe:
  httpGet:
    path: /api/health/ready
    port: http
  periodSeconds: 3
  timeoutSeconds: 5
  failureThreshold: 2
{{- end -}}

{{- define "flow-masters.topologySpread" -}}
{{- range $key := list "topology.kubernetes.io/zone" "kubernetes.io/hostname" }}
- topologyKey: {{ $key }}
  maxSkew: 1
  whenUnsatisfiable: ScheduleAnyway
  labelSelector:
    matchLabels:
      {{- include "flow-masters.selectorLabels" $.root | nindent 6 }}
      app.kubernetes.io/component: {{ $.component }}
{{- end }}
{{- end -}}

{{/*
A new pod is ready before an old one goes; a volume that perhaps one node alone can mount leaves no choice but the opposite.
Jobs are leased in Postgres, so an old and a new worker side by side never do the same one.
*/}}
{{- define "flow-masters.strategy" -}}
{{- $singleNode := and .root.Values.persistence.enabled (not (has "ReadWriteMany" .root.Values.persistence.accessModes)) -}}
{{- if or $singleNode (and .root.Values.backup.existingClaim (eq .component "worker")) -}}
type: Recreate
{{- else -}}
type: RollingUpdate
rollingUpdate:
  maxSurge: 1
  maxUnavailable: 0
{{- end -}}
{{- end -}}

{{/* A deployment's pod: `root`, `component` (web, worker), `settings` (its values), `args`, `worker` (its WORKER). */}}
{{- define "flow-masters.pod" -}}
{{- $root := .root -}}
metadata:
  labels:
    {{- include "flow-masters.labels" $root | nindent 4 }}
    app.kubernetes.io/component: {{ .component }}
    {{- with .settings.podLabels }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
  {{- with .settings.podAnnotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  serviceAccountName: {{ include "flow-masters.serviceAccountName" $root }}
  automountServiceAccountToken: false
  enableServiceLinks: false
  terminationGracePeriodSeconds: {{ $root.Values.terminationGracePeriodSeconds }}
  {{- with $root.Values.imagePullSecrets }}
  imagePullSecrets:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  securityContext:
    {{- toYaml $root.Values.podSecurityContext | nindent 4 }}
  containers:
    - name: {{ .component }}
      image: {{ include "flow-masters.image" $root | quote }}
      imagePullPolicy: {{ $root.Values.image.pullPolicy }}
      args: {{ toJson .args }}
      ports:
        - name: http
          containerPort: 3000
          protocol: TCP
      env:
        {{- /* Pods of the old version start on the new schema too: while the new ones come, and after a rollback. */}}
        {{- $allowNewerSchema := $root.Values.migration.enabled }}
        {{- $backups := and $root.Values.backup.schedule (ne .worker "off") }}
        {{- include "flow-masters.env" (dict "root" $root "worker" .worker "allowNewerSchema" $allowNewerSchema "backups" $backups) | trim | nindent 8 }}
      {{- include "flow-masters.probes" $root | nindent 6 }}
      securityContext:
        {{- toYaml $root.Values.securityContext | nindent 8 }}
      resources:
        {{- toYaml .settings.resources | nindent 8 }}
      volumeMounts:
        {{- include "flow-masters.volumeMounts" $root | nindent 8 }}
        {{- if and $backups $root.Values.backup.existingClaim }}
        - name: backups
          mountPath: {{ $root.Values.backup.target }}
        {{- end }}
  volumes:
    {{- include "flow-masters.volumes" . | nindent 4 }}
    {{- if and $backups $root.Values.backup.existingClaim }}
    - name: backups
      persistentVolumeClaim:
        claimName: {{ $root.Values.backup.existingClaim }}
    {{- end }}
  topologySpreadConstraints:
    {{- include "flow-masters.topologySpread" . | trim | nindent 4 }}
  {{- with .settings.nodeSelector }}
  nodeSelector:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with .settings.affinity }}
  affinity:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with .settings.tolerations }}
  tolerations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
{{- end -}}
