import { appIdentity } from 'types.bicep'

@description('The account of all databases. An app refuses to start when its default consistency is weaker than Strong.')
param name string
param location string
param tags object
param identities appIdentity[]

@description('Billed by request instead of by what is held ready; one zone, one region.')
param serverless bool

@description('Whether each copy lies in another zone.')
param zones bool

@description('Regions that keep a further copy of everything. Under Strong each write waits for the farthest.')
param furtherRegions string[]

@description('How far back the databases can be restored to any second.')
param backup 'Continuous7Days' | 'Continuous30Days'

@description('Whether it is reached by private endpoints only.')
param private bool

@description('Whether it can be deleted only after its lock.')
param locked bool
param workspace string
param archive string

resource account 'Microsoft.DocumentDB/databaseAccounts@2025-10-15' = {
  name: name
  location: location
  tags: tags
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    capabilities: serverless ? [{ name: 'EnableServerless' }] : []
    consistencyPolicy: { defaultConsistencyLevel: 'Strong' }
    locations: [
      for (region, index) in concat([location], furtherRegions): {
        locationName: region
        failoverPriority: index
        isZoneRedundant: zones
      }
    ]
    enableAutomaticFailover: !empty(furtherRegions)
    enableMultipleWriteLocations: false
    backupPolicy: { type: 'Continuous', continuousModeProperties: { tier: backup } }
    disableKeyBasedMetadataWriteAccess: true
    disableLocalAuth: true
    minimalTlsVersion: 'Tls12'
    publicNetworkAccess: private ? 'Disabled' : 'Enabled'
  }

  // The account's regions are asked for before any database is opened, and by the check of its consistency.
  resource readsAccount 'sqlRoleDefinitions' = {
    name: guid(account.id, 'reads-account')
    properties: {
      roleName: 'Reads the account'
      type: 'CustomRole'
      assignableScopes: [account.id]
      permissions: [{ dataActions: ['Microsoft.DocumentDB/databaseAccounts/readMetadata'] }]
    }
  }

  // Two at once on one account answer 412.
  @batchSize(1)
  resource mayReadAccount 'sqlRoleAssignments' = [
    for each in identities: {
      name: guid(account.id, each.id, 'reads-account')
      properties: {
        principalId: each.principalId
        roleDefinitionId: readsAccount.id
        scope: account.id
      }
    }
  ]
}

resource lock 'Microsoft.Authorization/locks@2020-05-01' = if (locked) {
  name: 'keep'
  scope: account
  properties: { level: 'CanNotDelete', notes: 'What lies here cannot be made again.' }
}

resource log 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'egov'
  scope: account
  properties: {
    workspaceId: workspace
    logAnalyticsDestinationType: 'Dedicated'
    logs: [
      { category: 'ControlPlaneRequests', enabled: true }
      { category: 'PartitionKeyRUConsumption', enabled: true }
      { category: 'QueryRuntimeStatistics', enabled: true }
    ]
    metrics: [{ category: 'Requests', enabled: true }]
  }
}

// Who changed the account is kept; what was asked of it is too much, and shows in the workspace for a while.
resource kept 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'egov-archive'
  scope: account
  properties: {
    storageAccountId: archive
    logs: [{ category: 'ControlPlaneRequests', enabled: true }]
  }
}

output id string = account.id
output endpoint string = account.properties.documentEndpoint
