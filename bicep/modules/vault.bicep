import { appIdentity } from 'types.bicep'

@description('A key vault. Nobody reads it by its own access policies; roles decide.')
param name string
param location string
param tags object

@description('Whether it is reached by private endpoints only.')
param private bool

@description('Who may do what here: the role, by the name of its definition.')
param grants grantOf[]

@sealed()
type grantOf = { identity: appIdentity, role: string }

@description('Keys that are made here, each an RSA key that wraps and unwraps others.')
param wrappingKeys string[] = []

param workspace string
param archive string

resource vault 'Microsoft.KeyVault/vaults@2026-02-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'premium' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    enablePurgeProtection: true
    softDeleteRetentionInDays: 90
    publicNetworkAccess: private ? 'Disabled' : 'Enabled'
    networkAcls: { bypass: 'AzureServices', defaultAction: private ? 'Deny' : 'Allow' }
  }

  resource key 'keys' = [
    for each in wrappingKeys: {
      name: each
      properties: {
        kty: 'RSA-HSM'
        keySize: 3072
        keyOps: ['wrapKey', 'unwrapKey']
      }
    }
  ]
}

resource grant 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for each in grants: {
    name: guid(vault.id, each.identity.id, each.role)
    scope: vault
    properties: {
      principalId: each.identity.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', each.role)
    }
  }
]

resource log 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'egov'
  scope: vault
  properties: {
    workspaceId: workspace
    storageAccountId: archive
    logs: [{ category: 'AuditEvent', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

output id string = vault.id
output uri string = vault.properties.vaultUri
