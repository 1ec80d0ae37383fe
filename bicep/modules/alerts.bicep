@description('What is somebody told of at once.')
param prefix string
param location string
param tags object
param actionGroup string
param workspace string
param bus string
param cosmos string
param frontDoor string

@description('How long one request in twenty may take at most, in milliseconds; streams and waiting lists are left out.')
param slowMilliseconds int

@description('Which share of answers may be errors of ours, in percent.')
param mostErrorPercent int

@description('How many messages of a queue or topic may wait on average over five minutes.')
param mostWaitingMessages int

var metrics = [
  {
    name: 'dead-letters'
    text: 'A message has been delivered five times in vain: docs/operations.md, dead letters.'
    severity: 1
    target: bus
    namespace: 'Microsoft.ServiceBus/namespaces'
    metric: 'DeadletteredMessages'
    aggregation: 'Maximum'
    operator: 'GreaterThan'
    threshold: 0
    dimensions: [{ name: 'EntityName', operator: 'Include', values: ['*'] }]
  }
  {
    name: 'bus-throttled'
    text: 'The namespace refuses requests: more messaging units, or a look at who sends so much.'
    severity: 2
    target: bus
    namespace: 'Microsoft.ServiceBus/namespaces'
    metric: 'ThrottledRequests'
    aggregation: 'Total'
    operator: 'GreaterThan'
    threshold: 10
    dimensions: []
  }
  {
    name: 'cosmos-throttled'
    text: 'A database answers 429: its containers are at their most throughput.'
    severity: 2
    target: cosmos
    namespace: 'Microsoft.DocumentDB/databaseAccounts'
    metric: 'TotalRequests'
    aggregation: 'Count'
    operator: 'GreaterThan'
    threshold: 50
    dimensions: [{ name: 'StatusCode', operator: 'Include', values: ['429'] }]
  }
  {
    name: 'cosmos-hot-partition'
    text: 'A container uses more than nine tenths of its most throughput.'
    severity: 3
    target: cosmos
    namespace: 'Microsoft.DocumentDB/databaseAccounts'
    metric: 'NormalizedRUConsumption'
    aggregation: 'Maximum'
    operator: 'GreaterThan'
    threshold: 90
    dimensions: [{ name: 'CollectionName', operator: 'Include', values: ['*'] }]
  }
  {
    name: 'server-errors'
    text: 'People are answered with errors of ours.'
    severity: 1
    target: frontDoor
    namespace: 'Microsoft.Cdn/profiles'
    metric: 'Percentage5XX'
    aggregation: 'Average'
    operator: 'GreaterThan'
    threshold: mostErrorPercent
    dimensions: []
  }
  {
    name: 'views-behind'
    text: 'Messages wait: lists, orchestrations or evidence fall behind.'
    severity: 2
    target: bus
    namespace: 'Microsoft.ServiceBus/namespaces'
    metric: 'ActiveMessages'
    aggregation: 'Average'
    operator: 'GreaterThan'
    threshold: mostWaitingMessages
    dimensions: [{ name: 'EntityName', operator: 'Include', values: ['*'] }]
  }
  {
    name: 'app-unhealthy'
    text: 'The health of an app is not answered as it should be.'
    severity: 1
    target: frontDoor
    namespace: 'Microsoft.Cdn/profiles'
    metric: 'OriginHealthPercentage'
    aggregation: 'Average'
    operator: 'LessThan'
    threshold: 100
    dimensions: [{ name: 'OriginGroup', operator: 'Include', values: ['*'] }]
  }
]

var queries = [
  {
    name: 'slow-answers'
    text: 'One request in twenty of an app takes too long.'
    severity: 2
    query: 'AppRequests | where Name !endswith "Events" and Url !contains "wait=" | summarize Milliseconds = percentile(DurationMs, 95) by AppRoleName'
    measure: 'Milliseconds'
    above: slowMilliseconds
  }
]

resource metricAlert 'Microsoft.Insights/metricAlerts@2018-03-01' = [
  for each in metrics: {
    name: '${prefix}-${each.name}'
    location: 'global'
    tags: tags
    properties: {
      description: each.text
      severity: each.severity
      enabled: true
      autoMitigate: true
      scopes: [each.target]
      evaluationFrequency: 'PT5M'
      windowSize: 'PT5M'
      criteria: {
        'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
        allOf: [
          {
            criterionType: 'StaticThresholdCriterion'
            name: each.name
            metricNamespace: each.namespace
            metricName: each.metric
            timeAggregation: each.aggregation
            operator: each.operator
            threshold: each.threshold
            dimensions: each.dimensions
          }
        ]
      }
      actions: [{ actionGroupId: actionGroup }]
    }
  }
]

resource queryAlert 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for each in queries: {
    name: '${prefix}-${each.name}'
    location: location
    tags: tags
    properties: {
      displayName: each.name
      description: each.text
      severity: each.severity
      enabled: true
      autoMitigate: true
      scopes: [workspace]
      evaluationFrequency: 'PT5M'
      windowSize: 'PT15M'
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: each.query
            metricMeasureColumn: each.measure
            timeAggregation: 'Maximum'
            operator: 'GreaterThan'
            threshold: each.above
            dimensions: [{ name: 'AppRoleName', operator: 'Include', values: ['*'] }]
            failingPeriods: { numberOfEvaluationPeriods: 2, minFailingPeriodsToAlert: 2 }
          }
        ]
      }
      actions: { actionGroups: [actionGroup] }
    }
  }
]
