import { appIdentity, privateOf, scaleOf, sharedOf } from 'types.bicep'

@description('An app with all that is its own: host storage, database, messages, vault, plan and function app.')
param app object

@description('The containers of its database.')
param containers array
param identity appIdentity
param token string
param location string
param tags object
param scale scaleOf
param shared sharedOf

@description('Settings that the environment chooses.')
param choices object

@description('The settings whose values are in the app\'s vault.')
param vaultSettings string[]

@description('The name of the role that makes token keys; for the provider of the one account.')
param tokenKeysRole string
param mostThroughput { *: int }
param otherThroughput int
param redundancy 'Standard_LRS' | 'Standard_ZRS' | 'Standard_GZRS'
param zones bool
param publishers string[]
param subnet string
param network privateOf?

// Key Vault Secrets User.
var secretsUser = '4633458b-17de-408a-b874-0445c86b69e6'

var isProvider = app.name == 'identity'
var hasOrchestrations = contains(app.host.extensions, 'durableTask')
var accountSecrets = 'account-secrets'
var hostStorage = take('st${app.name}${token}', 24)
var vaultName = take('kv${app.name}${token}', 24)
var vaultUri = 'https://${vaultName}${environment().suffixes.keyvaultDns}/'

module host 'storage.bicep' = {
  params: {
    name: hostStorage
    location: location
    tags: tags
    redundancy: redundancy == 'Standard_GZRS' ? 'Standard_ZRS' : redundancy
    containers: []
    host: identity
    recoveryDays: 0
    private: network != null
    locked: false
    workspace: shared.workspace
  }
}

module hostEndpoints 'privateEndpoint.bicep' = [
  for service in ['blob', 'queue', 'table']: if (network != null) {
    params: {
      name: 'pe-${app.name}-${service}-${token}'
      location: location
      tags: tags
      subnet: network.?endpointSubnet ?? ''
      target: host.outputs.id
      group: service
      zone: network.?zones[service] ?? ''
    }
  }
]

module database 'database.bicep' = {
  params: {
    account: shared.cosmosName
    identity: identity
    containers: containers
    serverless: shared.cosmosServerless
    mostThroughput: mostThroughput
    otherThroughput: otherThroughput
  }
}

module entities 'entities.bicep' = {
  params: { namespace: shared.busName, identity: identity, declared: app.bus, mostMegabytes: shared.busMegabytes }
}

module vault 'vault.bicep' = {
  params: {
    name: vaultName
    location: location
    tags: tags
    private: network != null
    grants: concat(
      [{ identity: identity, role: secretsUser }],
      isProvider ? [{ identity: identity, role: tokenKeysRole }] : []
    )
    wrappingKeys: isProvider ? [accountSecrets] : []
    workspace: shared.workspace
    archive: shared.archive
  }
}

module vaultEndpoint 'privateEndpoint.bicep' = if (network != null) {
  params: {
    name: 'pe-${app.name}-vault-${token}'
    location: location
    tags: tags
    subnet: network.?endpointSubnet ?? ''
    target: vault.outputs.id
    group: 'vault'
    zone: network.?zones.vault ?? ''
  }
}

var settings = {
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.clientId};Authorization=AAD'
  AZURE_CLIENT_ID: identity.clientId
  AzureFunctionsJobHost__telemetryMode: 'OpenTelemetry'
  AzureWebJobsCosmosDB__accountEndpoint: shared.cosmosEndpoint
  AzureWebJobsCosmosDB__clientId: identity.clientId
  AzureWebJobsCosmosDB__credential: 'managedidentity'
  AzureWebJobsServiceBus__clientId: identity.clientId
  AzureWebJobsServiceBus__credential: 'managedidentity'
  AzureWebJobsServiceBus__fullyQualifiedNamespace: shared.busHost
  AzureWebJobsStorage__accountName: hostStorage
  AzureWebJobsStorage__clientId: identity.clientId
  AzureWebJobsStorage__credential: 'managedidentity'
  FUNCTIONS_REQUEST_BODY_SIZE_LIMIT: string(app.mostBodyBytes)
  Files__Storage__blobServiceUri: shared.filesBlobs
  PublicOrigin: shared.origin
  RateLimit__ClientAddressHeader: 'X-Azure-ClientIP'
  Signatures__KeyVault: shared.signaturesVault
}

// host.json names the task hub, these where it lies. What is published says so too, for the platform scales by that file (AzurePackages.targets).
var ofOrchestrations = {
  AzureFunctionsJobHost__extensions__durableTask__storageProvider__connectionStringName: 'DURABLE_TASK_SCHEDULER_CONNECTION_STRING'
  AzureFunctionsJobHost__extensions__durableTask__storageProvider__type: 'azureManaged'
  DURABLE_TASK_SCHEDULER_CONNECTION_STRING: 'Endpoint=${shared.schedulerEndpoint};Authentication=ManagedIdentity;ClientID=${identity.clientId}'
}

var ofProvider = {
  Identity__KeyVault: vaultUri
  Identity__SecretKey: '${vaultUri}keys/${accountSecrets}'
}

var ofVault = toObject(
  vaultSettings,
  name => name,
  name => '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/${replace(name, '__', '--')})'
)

module function 'functionApp.bicep' = {
  params: {
    name: 'func-${app.name}-${token}'
    planName: 'plan-${app.name}-${token}'
    location: location
    tags: tags
    identity: identity
    scale: scale
    orchestrations: hasOrchestrations
    settings: union(settings, hasOrchestrations ? ofOrchestrations : {}, isProvider ? ofProvider : {}, choices, ofVault)
    packages: shared.packagesBlobs
    packageContainer: '${app.name}-packages'
    zones: zones
    subnet: subnet
    frontDoorId: shared.frontDoorId
    publishers: publishers
    insightsName: shared.insightsName
    workspace: shared.workspace
  }
  dependsOn: [database, entities, host, hostEndpoints, vault, vaultEndpoint]
}

output host string = function.outputs.host
output name string = function.outputs.name
