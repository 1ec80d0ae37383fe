import { apps, containers, defaultScale, routes } from 'apps.bicep'
import { busOf, choicesOf, cosmosOf, filesOf, frontDoorOf, scaleOf, schedulerOf, secretsOf, watchOf } from 'modules/types.bicep'

targetScope = 'resourceGroup'

@description('The short name of the environment. Together with the resource group it decides all names, so that a second run finds what the first one made.')
@minLength(3)
@maxLength(8)
param environmentName string

@description('Where everything lies. Data that the law keeps in the country needs a region, or a sovereign cloud, that is there.')
param location string = resourceGroup().location

@description('Where the pages lie, of the few regions that have static sites; they hold no data.')
param pagesLocation string

@description('The host under which people reach the apps, such as dichvucong.example; empty for the one of Front Door.')
param domain string

@description('Who is sent alerts; production wants at least one.')
param alertMail string[]

@description('Production: private endpoints and a network of its own.')
param private bool

@description('A /20 for the network; read where private is true.')
param addressSpace string = '10.20.0.0/20'

@description('Copies in several zones.')
param zones bool

@description('Locks against deletion on what cannot be made again.')
param locked bool

@description('Address ranges from which packages are published and releases kept; production wants at least one.')
param publishers string[]

@description('The object id of the service principal that deploys and keeps releases; empty where nobody keeps any.')
param pipeline string

@description('The name of the account of databases, where another one than that of the first day is in use: one that was restored.')
param cosmosAccount string = ''

@description('How large each app may get; one that is not named has the default of apps.bicep.')
param scales { *: scaleOf }

param cosmos cosmosOf

param bus busOf

param scheduler schedulerOf

param files filesOf

param frontDoor frontDoorOf

param pagesSku 'Free' | 'Standard'

param watch watchOf

@description('Settings of the apps that the environment chooses.')
param choices choicesOf

@description('Settings whose values are in the vault of their app.')
param fromVault secretsOf

var token = uniqueString(subscription().id, resourceGroup().id, environmentName)
var tags = { system: 'egov', environment: environmentName, 'azd-env-name': environmentName }
var cosmosName = empty(cosmosAccount) ? 'cosmos-${token}' : cosmosAccount
var alerted = private && empty(alertMail)
  ? fail('alertMail is empty: in production somebody has to be told.')
  : alertMail
var publishing = private && empty(publishers)
  ? fail('publishers is empty: nobody could publish to production.')
  : publishers
var busName = 'sb-${token}'
var insightsName = 'appi-${token}'
var profileName = 'afd-${token}'
var endpointName = 'egov-${token}'
var tokenKeysRole = guid(resourceGroup().id, 'makes-token-keys')
var signingRole = guid(resourceGroup().id, 'signs-for-agencies')
var names = map(apps, app => app.name)
var withFiles = filter(apps, app => app.files)
var withOrchestrations = filter(apps, app => contains(app.host.extensions, 'durableTask'))

module identities 'modules/identity.bicep' = [
  for app in apps: {
    name: 'identity-${app.name}'
    params: { app: app.name, name: 'id-${app.name}-${token}', location: location, tags: tags }
  }
]

module monitoring 'modules/monitoring.bicep' = {
  params: {
    workspaceName: 'log-${token}'
    insightsName: insightsName
    actionGroupName: 'ag-${token}'
    location: location
    tags: tags
    retentionDays: watch.retentionDays
    dailyGigabytes: watch.dailyGigabytes
    alertMail: alerted
  }
}

module network 'modules/network.bicep' = if (private) {
  params: {
    name: 'vnet-${token}'
    location: location
    tags: tags
    apps: names
    addressSpace: addressSpace
    zones: zones
  }
}

module fileStorage 'modules/storage.bicep' = {
  params: {
    name: 'stfiles${token}'
    location: location
    tags: tags
    redundancy: files.redundancy
    containers: [
      for app in withFiles: {
        name: '${app.name}-files'
        identity: identities[indexOf(names, app.name)].outputs.identity
      }
    ]
    recoveryDays: files.recoveryDays
    private: private
    locked: locked
    workspace: monitoring.outputs.workspace
  }
}

module packageStorage 'modules/storage.bicep' = {
  params: {
    name: 'stpacks${token}'
    location: location
    tags: tags
    redundancy: zones ? 'Standard_ZRS' : 'Standard_LRS'
    containers: [
      for (app, index) in apps: { name: '${app.name}-packages', identity: identities[index].outputs.identity }
    ]
    recoveryDays: files.recoveryDays
    private: private
    locked: false
    workspace: monitoring.outputs.workspace
  }
}

module archive 'modules/storage.bicep' = {
  params: {
    name: 'starchive${take(token, 13)}'
    location: location
    tags: tags
    redundancy: files.redundancy
    containers: []
    recoveryDays: files.recoveryDays
    immutableDays: files.archiveDays
    private: private
    locked: locked
    workspace: monitoring.outputs.workspace
  }
}

module releases 'modules/storage.bicep' = {
  params: {
    name: 'streleases${take(token, 13)}'
    location: location
    tags: tags
    redundancy: zones ? 'Standard_ZRS' : 'Standard_LRS'
    containers: [
      {
        name: 'releases'
        identity: empty(pipeline) ? null : { app: 'pipeline', id: pipeline, principalId: pipeline, clientId: '' }
      }
    ]
    recoveryDays: files.recoveryDays
    private: false
    allowed: publishing
    locked: false
    workspace: monitoring.outputs.workspace
  }
}

module documents 'modules/cosmos.bicep' = {
  params: {
    name: cosmosName
    location: location
    tags: tags
    identities: [for (app, index) in apps: identities[index].outputs.identity]
    serverless: cosmos.serverless
    zones: zones
    furtherRegions: cosmos.furtherRegions
    backup: cosmos.backup
    private: private
    locked: locked
    workspace: monitoring.outputs.workspace
    archive: archive.outputs.id
  }
}

module serviceBus 'modules/serviceBus.bicep' = {
  params: {
    name: busName
    location: location
    tags: tags
    sku: bus.sku
    capacity: bus.capacity
    private: private
    workspace: monitoring.outputs.workspace
  }
}

module tasks 'modules/scheduler.bicep' = {
  params: {
    name: 'dts-${token}'
    location: location
    tags: tags
    sku: scheduler.sku
    capacity: scheduler.capacity
    private: private
    hubs: [
      for app in withOrchestrations: {
        name: app.host.extensions.?durableTask.hubName ?? app.name
        identity: identities[indexOf(names, app.name)].outputs.identity
      }
    ]
  }
}

module vaultRoles 'modules/vaultRoles.bicep' = {
  params: { suffix: token, tokenKeysRole: tokenKeysRole, signingRole: signingRole }
}

module signatures 'modules/vault.bicep' = {
  params: {
    name: 'kvsigns${token}'
    location: location
    tags: tags
    private: private
    grants: [for (app, index) in apps: { identity: identities[index].outputs.identity, role: signingRole }]
    workspace: monitoring.outputs.workspace
    archive: archive.outputs.id
  }
  dependsOn: [vaultRoles]
}

module door 'modules/frontDoor.bicep' = {
  params: {
    profileName: profileName
    endpointName: endpointName
    policyName: 'waf${token}'
    tags: tags
    sku: frontDoor.sku
    firewall: frontDoor.firewall
    requestsPerMinute: frontDoor.requestsPerMinute
    uncounted: private ? ['${network!.outputs.egress}/32'] : []
    domain: domain
    workspace: monitoring.outputs.workspace
  }
}

module endpoints 'modules/endpoints.bicep' = if (private) {
  params: {
    token: token
    location: location
    tags: tags
    network: private
      ? { endpointSubnet: network!.outputs.endpointSubnet, zones: network!.outputs.zones }
      : { endpointSubnet: '', zones: {} }
    cosmos: documents.outputs.id
    bus: serviceBus.outputs.id
    scheduler: tasks.outputs.id
    fileStorage: fileStorage.outputs.id
    packageStorage: packageStorage.outputs.id
    signatures: signatures.outputs.id
  }
}

// One after the other: two changes of the account's role assignments at once answer 412.
@batchSize(1)
module functions 'modules/app.bicep' = [
  for (app, index) in apps: {
    name: 'app-${app.name}'
    params: {
      app: app
      containers: containers
      identity: identities[index].outputs.identity
      token: token
      location: location
      tags: tags
      scale: scales[?app.name] ?? defaultScale
      choices: union(choices.all, choices[?app.name] ?? {})
      vaultSettings: fromVault[?app.name] ?? []
      tokenKeysRole: tokenKeysRole
      mostThroughput: cosmos.mostThroughput[?app.name] ?? {}
      otherThroughput: cosmos.otherThroughput
      redundancy: files.redundancy
      zones: zones
      publishers: publishing
      subnet: private ? network!.outputs.appSubnets[app.name] : ''
      network: private ? { endpointSubnet: network!.outputs.endpointSubnet, zones: network!.outputs.zones } : null
      shared: {
        cosmosName: cosmosName
        cosmosEndpoint: documents.outputs.endpoint
        cosmosServerless: cosmos.serverless
        busName: busName
        busHost: serviceBus.outputs.host
        // What each tier holds at most.
        busMegabytes: bus.sku == 'Premium' ? 81920 : 5120
        schedulerEndpoint: tasks.outputs.endpoint
        filesBlobs: fileStorage.outputs.blobs
        packagesBlobs: packageStorage.outputs.blobs
        signaturesVault: signatures.outputs.uri
        insightsName: insightsName
        workspace: monitoring.outputs.workspace
        archive: archive.outputs.id
        frontDoorId: door.outputs.frontDoorId
        origin: door.outputs.origin
      }
    }
    dependsOn: [endpoints, vaultRoles]
  }
]

module pages 'modules/staticSite.bicep' = {
  params: { name: 'stapp-${token}', location: pagesLocation, tags: tags, sku: pagesSku }
}

module doorRoutes 'modules/frontDoorRoutes.bicep' = {
  params: {
    profileName: profileName
    endpointName: endpointName
    customDomain: door.outputs.customDomain
    origins: [
      for index in range(0, length(apps) + 1): index == length(apps)
        ? { name: 'pages', origin: 'pages', host: pages.outputs.host, healthPath: '/', paths: ['/*'] }
        : {
            name: apps[index].name
            origin: 'func-${apps[index].name}-${token}'
            host: functions[index].outputs.host
            healthPath: '/api/${apps[index].name}/health'
            paths: flatten(map(
              filter(routes, route => route.app == apps[index].name),
              route => ['/api/${route.segment}', '/api/${route.segment}/*']
            ))
          }
    ]
  }
}

module alerts 'modules/alerts.bicep' = {
  params: {
    prefix: 'egov-${environmentName}'
    location: location
    tags: tags
    actionGroup: monitoring.outputs.actionGroup
    workspace: monitoring.outputs.workspace
    bus: serviceBus.outputs.id
    cosmos: documents.outputs.id
    frontDoor: door.outputs.id
    slowMilliseconds: watch.slowMilliseconds
    mostErrorPercent: watch.mostErrorPercent
    mostWaitingMessages: watch.mostWaitingMessages
  }
}

module workbook 'modules/workbook.bicep' = {
  params: { location: location, tags: tags, workspace: monitoring.outputs.workspace }
}

module budget 'modules/budget.bicep' = {
  params: {
    name: 'egov-${environmentName}'
    amount: watch.monthlyBudget
    startDate: watch.budgetFrom
    actionGroup: monitoring.outputs.actionGroup
  }
}

@description('Scheme and host under which people reach the apps.')
output PUBLIC_ORIGIN string = door.outputs.origin

@description('The names of the function apps, to publish to.')
output FUNCTION_APPS string[] = [for (app, index) in apps: functions[index].outputs.name]

@description('The account that keeps the release to go back to.')
output RELEASES string = 'streleases${take(token, 13)}'

@description('The name of the static site.')
output PAGES string = 'stapp-${token}'

@description('The vault with the certificates of agencies.')
output SIGNATURES_VAULT string = 'kvsigns${token}'
