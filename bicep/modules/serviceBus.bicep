@description('The namespace of all queues and topics; what is in it is in entities.bicep.')
param name string
param location string
param tags object

@description('Premium has private endpoints, zones and capacity of its own.')
param sku 'Standard' | 'Premium'

@description('Messaging units of Premium.')
param capacity 1 | 2 | 4 | 8 | 16

@description('Whether it is reached by private endpoints only; Premium.')
param private bool
param workspace string

resource bus 'Microsoft.ServiceBus/namespaces@2026-01-01' = {
  name: name
  location: location
  tags: tags
  sku: sku == 'Premium' ? { name: sku, tier: sku, capacity: capacity } : { name: sku, tier: sku }
  properties: {
    disableLocalAuth: true
    minimumTlsVersion: '1.2'
    publicNetworkAccess: private ? 'Disabled' : 'Enabled'
    zoneRedundant: sku == 'Premium'
  }
}

resource log 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'egov'
  scope: bus
  properties: {
    workspaceId: workspace
    logs: [{ category: 'OperationalLogs', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

output id string = bus.id
output host string = '${bus.name}.servicebus.windows.net'
