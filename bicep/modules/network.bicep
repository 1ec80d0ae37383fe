@description('The network of the apps and of the private endpoints. Each app has a subnet of its own, in the order of the list: a new app comes last.')
param name string
param location string
param tags object
param apps string[]

@description('A /20 that nothing else uses which the network is ever connected to.')
param addressSpace string

// Subnets are /24: the first is for private endpoints, then one for each app.
var endpointRange = cidrSubnet(addressSpace, 24, 0)

var zones = {
  blob: 'privatelink.blob.${environment().suffixes.storage}'
  queue: 'privatelink.queue.${environment().suffixes.storage}'
  table: 'privatelink.table.${environment().suffixes.storage}'
  cosmos: 'privatelink.documents.azure.com'
  bus: 'privatelink.servicebus.windows.net'
  vault: 'privatelink.vaultcore.azure.net'
  scheduler: 'privatelink.durabletask.io'
}

resource endpointRules 'Microsoft.Network/networkSecurityGroups@2025-09-01' = {
  name: '${name}-endpoints'
  location: location
  tags: tags
  properties: {
    securityRules: [
      {
        name: 'from-the-apps'
        properties: {
          priority: 100
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: addressSpace
          sourcePortRange: '*'
          destinationAddressPrefix: endpointRange
          // 5671 is AMQP; 10250 to 10256 and above are replicas of Cosmos DB that are spoken to directly.
          destinationPortRanges: ['443', '5671', '10000-20000']
        }
      }
      {
        name: 'nothing-else'
        properties: {
          priority: 4096
          direction: 'Inbound'
          access: 'Deny'
          protocol: '*'
          sourceAddressPrefix: '*'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '*'
        }
      }
    ]
  }
}

resource network 'Microsoft.Network/virtualNetworks@2025-09-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: [addressSpace] }
    subnets: concat(
      [
        {
          name: 'endpoints'
          properties: {
            addressPrefix: endpointRange
            networkSecurityGroup: { id: endpointRules.id }
            privateEndpointNetworkPolicies: 'Enabled'
          }
        }
      ],
      map(range(0, length(apps)), index => {
        name: apps[index]
        properties: {
          addressPrefix: cidrSubnet(addressSpace, 24, index + 1)
          delegations: [{ name: 'functions', properties: { serviceName: 'Microsoft.App/environments' } }]
        }
      })
    )
  }

  resource endpoints 'subnets' existing = { name: 'endpoints' }
}

resource zone 'Microsoft.Network/privateDnsZones@2024-06-01' = [
  for each in items(zones): {
    name: each.value
    location: 'global'
    tags: tags
  }
]

resource link 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [
  for (each, index) in items(zones): {
    parent: zone[index]
    name: name
    location: 'global'
    tags: tags
    properties: {
      registrationEnabled: false
      virtualNetwork: { id: network.id }
    }
  }
]

@description('The subnet of private endpoints.')
output endpointSubnet string = network::endpoints.id

@description('The subnet of each app by the app\'s name.')
output appSubnets object = toObject(
  apps,
  app => app,
  app => resourceId('Microsoft.Network/virtualNetworks/subnets', network.name, app)
)

@description('The zones by the short names above.')
output zones object = toObject(
  items(zones),
  each => each.key,
  each => resourceId('Microsoft.Network/privateDnsZones', each.value)
)
