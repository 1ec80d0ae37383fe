import { appIdentity } from 'types.bicep'

@description('The Durable Task Scheduler, with a task hub for each app that has orchestrations.')
param name string
param location string
param tags object

@description('Dedicated is held ready; of three units on it lies in more than one zone.')
param sku 'Consumption' | 'Dedicated'

@description('Units of Dedicated.')
@minValue(1)
@maxValue(3)
param capacity int

@description('Whether it is reached by a private endpoint only.')
param private bool

@description('The apps with orchestrations and the names of their task hubs.')
param hubs hubOf[]

@sealed()
type hubOf = { name: string, identity: appIdentity }

// Durable Task Data Contributor.
var contributor = '0ad04412-c4d5-4796-b79c-f76d14c8d402'

resource scheduler 'Microsoft.DurableTask/schedulers@2026-02-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    // Addresses that may ask; who they are is for the role below. An empty list lets nobody in.
    ipAllowlist: ['0.0.0.0/0']
    publicNetworkAccess: private ? 'Disabled' : 'Enabled'
    sku: sku == 'Dedicated' ? { name: sku, capacity: capacity } : { name: sku }
  }

  resource hub 'taskHubs' = [
    for each in hubs: {
      name: each.name
      properties: {}
    }
  ]
}

resource mayUse 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (each, index) in hubs: {
    name: guid(scheduler.id, each.name, each.identity.id, contributor)
    scope: scheduler::hub[index]
    properties: {
      principalId: each.identity.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', contributor)
    }
  }
]

output id string = scheduler.id
output endpoint string = scheduler.properties.endpoint
