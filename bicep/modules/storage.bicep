import { appIdentity } from 'types.bicep'

@description('A storage account without keys.')
param name string
param location string
param tags object

@description('Standard_ZRS keeps three copies in three zones, Standard_GZRS three more in another region.')
param redundancy 'Standard_LRS' | 'Standard_ZRS' | 'Standard_GZRS'

@description('Containers with the identity that may read and write each, if any.')
param containers containerOf[]

@sealed()
type containerOf = { name: string, identity: appIdentity? }

@description('The Functions host that keeps its timers, leases and keys here, if any.')
param host appIdentity?

@description('For how many days deleted and overwritten blobs can be had back; 0 keeps none.')
@minValue(0)
@maxValue(365)
param recoveryDays int

@description('For how many days a new blob can be neither changed nor deleted; 0 sets no such policy, and cannot be set afterwards.')
@minValue(0)
param immutableDays int = 0

@description('Whether it is reached by private endpoints only.')
param private bool

@description('Address ranges that reach its public address; with 0.0.0.0/0 all do.')
param allowed string[] = ['0.0.0.0/0']

@description('Whether it can be deleted only after its lock.')
param locked bool

@description('Where the log of who read and wrote goes; empty for none.')
param workspace string = ''

// What the host needs beside blobs: queues for its own control messages and tables for diagnostics.
var hostRoles = [
  'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
]
var open = contains(allowed, '0.0.0.0/0')
var contributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'

resource account 'Microsoft.Storage/storageAccounts@2026-04-01' = {
  name: name
  location: location
  tags: tags
  sku: { name: redundancy }
  kind: 'StorageV2'
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: private ? 'Disabled' : 'Enabled'
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: private || !open ? 'Deny' : 'Allow'
      // A single address is written without its length here.
      ipRules: open ? [] : map(allowed, range => { action: 'Allow', value: replace(range, '/32', '') })
    }
    encryption: {
      keySource: 'Microsoft.Storage'
      requireInfrastructureEncryption: true
      services: { blob: { enabled: true, keyType: 'Account' } }
    }
    immutableStorageWithVersioning: immutableDays == 0
      ? null
      : {
          enabled: true
          immutabilityPolicy: {
            immutabilityPeriodSinceCreationInDays: max(immutableDays, 1)
            allowProtectedAppendWrites: true
            state: 'Unlocked'
          }
        }
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      isVersioningEnabled: recoveryDays > 0
      changeFeed: { enabled: recoveryDays > 0 }
      deleteRetentionPolicy: recoveryDays > 0 ? { enabled: true, days: max(recoveryDays, 1) } : { enabled: false }
      containerDeleteRetentionPolicy: recoveryDays > 0
        ? { enabled: true, days: max(recoveryDays, 1) }
        : { enabled: false }
    }

    resource container 'containers' = [
      for each in containers: {
        name: each.name
        properties: { publicAccess: 'None' }
      }
    ]
  }

  resource lifecycle 'managementPolicies' = if (recoveryDays > 0) {
    name: 'default'
    properties: {
      policy: {
        rules: [
          {
            name: 'old-versions'
            enabled: true
            type: 'Lifecycle'
            definition: {
              filters: { blobTypes: ['blockBlob'] }
              actions: { version: { delete: { daysAfterCreationGreaterThan: recoveryDays } } }
            }
          }
        ]
      }
    }
    dependsOn: [blobs]
  }
}

resource mayUseContainer 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (each, index) in containers: if (each.?identity != null) {
    name: guid(account.id, each.name, each.?identity.?id ?? '', contributor)
    scope: account::blobs::container[index]
    properties: {
      principalId: each.?identity.?principalId ?? ''
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', contributor)
    }
  }
]

resource mayHost 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in hostRoles: if (host != null) {
    name: guid(account.id, host.?id ?? '', role)
    scope: account
    properties: {
      principalId: host.?principalId ?? ''
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

resource lock 'Microsoft.Authorization/locks@2020-05-01' = if (locked) {
  name: 'keep'
  scope: account
  properties: { level: 'CanNotDelete', notes: 'What lies here cannot be made again.' }
}

resource log 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = if (!empty(workspace)) {
  name: 'egov'
  scope: account::blobs
  properties: {
    workspaceId: workspace
    logs: [
      { category: 'StorageDelete', enabled: true }
      { category: 'StorageWrite', enabled: true }
    ]
    metrics: [{ category: 'Transaction', enabled: true }]
  }
}

output id string = account.id
output blobs string = account.properties.primaryEndpoints.blob
