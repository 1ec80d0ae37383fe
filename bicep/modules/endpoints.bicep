import { privateOf } from 'types.bicep'

@description('The private endpoints of what all apps use together.')
param token string
param location string
param tags object
param network privateOf
param cosmos string
param bus string
param scheduler string
param fileStorage string
param packageStorage string
param signatures string

var all = [
  { name: 'cosmos', target: cosmos, group: 'Sql', zone: 'cosmos' }
  { name: 'bus', target: bus, group: 'namespace', zone: 'bus' }
  { name: 'scheduler', target: scheduler, group: 'scheduler', zone: 'scheduler' }
  { name: 'files', target: fileStorage, group: 'blob', zone: 'blob' }
  { name: 'packages', target: packageStorage, group: 'blob', zone: 'blob' }
  { name: 'signatures', target: signatures, group: 'vault', zone: 'vault' }
]

module endpoint 'privateEndpoint.bicep' = [
  for each in all: {
    name: 'endpoint-${each.name}'
    params: {
      name: 'pe-${each.name}-${token}'
      location: location
      tags: tags
      subnet: network.endpointSubnet
      target: each.target
      group: each.group
      zone: network.zones[each.zone]
    }
  }
]
