import { appIdentity, scaleOf } from 'types.bicep'

@description('A function app on a Flex Consumption plan of its own.')
param name string
param planName string
param location string
param tags object
param identity appIdentity
param scale scaleOf

@description('Whether it has orchestrations, which scale as a group of their own.')
param orchestrations bool

@description('Its settings.')
param settings object

@description('The blobs of the account from which its package is taken, and the container.')
param packages string
param packageContainer string

@description('Whether its instances lie in different zones.')
param zones bool

@description('The subnet from which it speaks to other services; empty for none.')
param subnet string

@description('The Front Door profile that may pass requests on; nobody else may.')
param frontDoorId string

@description('Address ranges from which packages are published.')
param publishers string[]

@description('The application to which traces and metrics go.')
param insightsName string
param workspace string

// Monitoring Metrics Publisher.
var publisher = '3913510d-42f4-4e42-8a64-420c390055eb'

resource insights 'Microsoft.Insights/components@2020-02-02' existing = { name: insightsName }

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true, zoneRedundant: zones }
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': identity.app })
  kind: 'functionapp,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    publicNetworkAccess: 'Enabled'
    keyVaultReferenceIdentity: identity.id
    virtualNetworkSubnetId: empty(subnet) ? null : subnet
    functionAppConfig: {
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${packages}${packageContainer}'
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identity.id }
        }
      }
      scaleAndConcurrency: {
        instanceMemoryMB: scale.instanceMemory
        maximumInstanceCount: scale.mostInstances
        alwaysReady: filter(
          [
            { name: 'http', instanceCount: scale.alwaysReady }
            { name: 'durable', instanceCount: orchestrations ? scale.orchestrationsReady : 0 }
          ],
          group => group.instanceCount > 0
        )
        triggers: { http: { perInstanceConcurrency: scale.requestsPerInstance } }
      }
    }
    siteConfig: {
      ftpsState: 'Disabled'
      http20Enabled: true
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ipSecurityRestrictionsDefaultAction: 'Deny'
      ipSecurityRestrictions: [
        {
          name: 'front-door'
          priority: 100
          action: 'Allow'
          tag: 'ServiceTag'
          ipAddress: 'AzureFrontDoor.Backend'
          headers: { 'x-azure-fdid': [frontDoorId] }
        }
      ]
      scmIpSecurityRestrictionsUseMain: false
      scmIpSecurityRestrictionsDefaultAction: 'Deny'
      scmIpSecurityRestrictions: [
        for (range, index) in publishers: {
          name: 'publisher-${index}'
          priority: 100 + index
          action: 'Allow'
          ipAddress: range
        }
      ]
    }
  }

  resource appSettings 'config' = {
    name: 'appsettings'
    properties: union(settings, { APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString })
  }

  resource noFtp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource noPassword 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

resource mayPublish 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, identity.id, publisher)
  scope: insights
  properties: {
    principalId: identity.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', publisher)
  }
}

resource log 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'egov'
  scope: app
  properties: {
    workspaceId: workspace
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

output name string = app.name
output host string = app.properties.defaultHostName
