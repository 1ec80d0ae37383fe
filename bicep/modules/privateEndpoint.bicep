@description('A private endpoint of a service, with its name in the private zone.')
param name string
param location string
param tags object
param subnet string

@description('The resource that is reached by it.')
param target string

@description('Which part of the resource, such as blob.')
param group string
param zone string

resource endpoint 'Microsoft.Network/privateEndpoints@2025-09-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    subnet: { id: subnet }
    customNetworkInterfaceName: '${name}-nic'
    privateLinkServiceConnections: [
      { name: group, properties: { privateLinkServiceId: target, groupIds: [group] } }
    ]
  }

  resource zones 'privateDnsZoneGroups' = {
    name: 'default'
    properties: {
      privateDnsZoneConfigs: [{ name: group, properties: { privateDnsZoneId: zone } }]
    }
  }
}
