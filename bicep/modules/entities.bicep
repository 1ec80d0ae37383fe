import { appIdentity } from 'types.bicep'

@description('The queues and topics of one app, as its servicebus.json declares them, and what the app may do with each.')
param namespace string
param identity appIdentity

@description('The content of servicebus.json.')
param declared object

@description('The most MB that a queue or a topic holds: 1024 to 5120 of Standard, up to 81920 of Premium.')
param mostMegabytes 1024 | 2048 | 3072 | 4096 | 5120 | 10240 | 20480 | 40960 | 81920

var sender = '69a216fc-b8fb-44d8-bc22-1f3c2cd27a39'
var receiver = '4f6d3b9b-027b-4f4c-9142-0e5a2a2247e0'

var queues = flatten(map(declared.UserConfig.Namespaces, each => each.?Queues ?? []))
var topics = flatten(map(declared.UserConfig.Namespaces, each => each.?Topics ?? []))
var subscriptions = flatten(map(
  range(0, length(topics)),
  index => map(topics[index].Subscriptions, each => { topic: index, declared: each })
))
var rules = flatten(map(
  range(0, length(subscriptions)),
  index => map(subscriptions[index].declared.Rules, each => { subscription: index, declared: each })
))

resource bus 'Microsoft.ServiceBus/namespaces@2026-01-01' existing = { name: namespace }

resource queue 'Microsoft.ServiceBus/namespaces/queues@2026-01-01' = [
  for each in queues: {
    parent: bus
    name: each.Name
    properties: {
      deadLetteringOnMessageExpiration: each.Properties.?DeadLetteringOnMessageExpiration
      defaultMessageTimeToLive: each.Properties.?DefaultMessageTimeToLive
      duplicateDetectionHistoryTimeWindow: each.Properties.?DuplicateDetectionHistoryTimeWindow
      forwardDeadLetteredMessagesTo: each.Properties.?ForwardDeadLetteredMessagesTo
      forwardTo: each.Properties.?ForwardTo
      lockDuration: each.Properties.?LockDuration
      maxDeliveryCount: each.Properties.?MaxDeliveryCount
      maxSizeInMegabytes: mostMegabytes
      requiresDuplicateDetection: each.Properties.?RequiresDuplicateDetection
      requiresSession: each.Properties.?RequiresSession
    }
  }
]

resource topic 'Microsoft.ServiceBus/namespaces/topics@2026-01-01' = [
  for each in topics: {
    parent: bus
    name: each.Name
    properties: {
      defaultMessageTimeToLive: each.Properties.?DefaultMessageTimeToLive
      duplicateDetectionHistoryTimeWindow: each.Properties.?DuplicateDetectionHistoryTimeWindow
      maxSizeInMegabytes: mostMegabytes
      requiresDuplicateDetection: each.Properties.?RequiresDuplicateDetection
    }
  }
]

resource subscription 'Microsoft.ServiceBus/namespaces/topics/subscriptions@2026-01-01' = [
  for each in subscriptions: {
    parent: topic[each.topic]
    name: each.declared.Name
    properties: {
      deadLetteringOnFilterEvaluationExceptions: true
      deadLetteringOnMessageExpiration: each.declared.Properties.?DeadLetteringOnMessageExpiration
      defaultMessageTimeToLive: each.declared.Properties.?DefaultMessageTimeToLive
      forwardDeadLetteredMessagesTo: each.declared.Properties.?ForwardDeadLetteredMessagesTo
      forwardTo: each.declared.Properties.?ForwardTo
      lockDuration: each.declared.Properties.?LockDuration
      maxDeliveryCount: each.declared.Properties.?MaxDeliveryCount
      requiresSession: each.declared.Properties.?RequiresSession
    }
  }
]

// A subscription is made with a rule $Default that lets everything in. It cannot be made without; it can be made to let nothing in.
resource nothingElse 'Microsoft.ServiceBus/namespaces/topics/subscriptions/rules@2026-01-01' = [
  for (each, index) in subscriptions: {
    parent: subscription[index]
    name: '$Default'
    properties: { filterType: 'SqlFilter', sqlFilter: { sqlExpression: '1=0' } }
  }
]

resource rule 'Microsoft.ServiceBus/namespaces/topics/subscriptions/rules@2026-01-01' = [
  for each in rules: {
    parent: subscription[each.subscription]
    name: each.declared.Name
    properties: {
      filterType: each.declared.Properties.FilterType == 'Correlation' ? 'CorrelationFilter' : 'SqlFilter'
      correlationFilter: {
        contentType: each.declared.Properties.CorrelationFilter.?ContentType
        correlationId: each.declared.Properties.CorrelationFilter.?CorrelationId
        label: each.declared.Properties.CorrelationFilter.?Label
        messageId: each.declared.Properties.CorrelationFilter.?MessageId
        properties: each.declared.Properties.CorrelationFilter.?Properties
        replyTo: each.declared.Properties.CorrelationFilter.?ReplyTo
        replyToSessionId: each.declared.Properties.CorrelationFilter.?ReplyToSessionId
        sessionId: each.declared.Properties.CorrelationFilter.?SessionId
        to: each.declared.Properties.CorrelationFilter.?To
      }
    }
  }
]

resource maySendToQueue 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (each, index) in queues: {
    name: guid(bus.id, each.Name, identity.id, sender)
    scope: queue[index]
    properties: {
      principalId: identity.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', sender)
    }
  }
]

resource mayReceiveFromQueue 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (each, index) in queues: {
    name: guid(bus.id, each.Name, identity.id, receiver)
    scope: queue[index]
    properties: {
      principalId: identity.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', receiver)
    }
  }
]

resource maySendToTopic 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (each, index) in topics: {
    name: guid(bus.id, each.Name, identity.id, sender)
    scope: topic[index]
    properties: {
      principalId: identity.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', sender)
    }
  }
]

resource mayReceive 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (each, index) in subscriptions: {
    name: guid(bus.id, each.declared.Name, identity.id, receiver)
    scope: subscription[index]
    properties: {
      principalId: identity.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', receiver)
    }
  }
]
