@description('The network of the apps and of the private endpoints. Each app has a subnet of its own, in the order of the list: a new app comes last.')
param name string
param location string
param tags object
param apps string[]

@description('A /20 that nothing else uses which the network is ever connected to.')
param addressSpace string

@description('Whether the address from which the apps ask others lies in several zones.')
param zones bool

// Subnets are /24: the first is for private endpoints, then one for each app.
var endpointRange = cidrSubnet(addressSpace, 24, 0)

var privateZones = {
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
          // Behind a private endpoint replicas of Cosmos DB, which are spoken to directly, may be at any port.
          destinationPortRange: '*'
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

// One address from which all apps ask others, which firewalls can name. The gateway itself lies in one zone.
resource egress 'Microsoft.Network/publicIPAddresses@2025-09-01' = {
  name: '${name}-egress'
  location: location
  tags: tags
  sku: { name: 'Standard' }
  zones: zones ? ['1', '2', '3'] : []
  properties: { publicIPAllocationMethod: 'Static', publicIPAddressVersion: 'IPv4' }
}

resource gateway 'Microsoft.Network/natGateways@2025-09-01' = {
  name: '${name}-egress'
  location: location
  tags: tags
  sku: { name: 'Standard' }
  properties: { publicIpAddresses: [{ id: egress.id }] }
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
          natGateway: { id: gateway.id }
          delegations: [{ name: 'functions', properties: { serviceName: 'Microsoft.App/environments' } }]
        }
      })
    )
  }

  resource endpoints 'subnets' existing = { name: 'endpoints' }
}

resource zone 'Microsoft.Network/privateDnsZones@2024-06-01' = [
  for each in items(privateZones): {
    name: each.value
    location: 'global'
    tags: tags
  }
]

resource link 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [
  for (each, index) in items(privateZones): {
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

@description('The address from which the apps ask others.')
output egress string = egress.properties.ipAddress

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
  items(privateZones),
  each => each.key,
  each => resourceId('Microsoft.Network/privateDnsZones', each.value)
)
