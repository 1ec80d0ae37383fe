@export()
@description('How large an app may get.')
@sealed()
type scaleOf = {
  @description('Memory of an instance in MB.')
  instanceMemory: 512 | 2048 | 4096

  @description('The most instances; 40 is the least that Flex Consumption takes.')
  @minValue(40)
  @maxValue(1000)
  mostInstances: int

  @description('HTTP requests that an instance works on at once; a stream or a waiting list counts as one while it is open.')
  @minValue(1)
  @maxValue(1000)
  requestsPerInstance: int

  @description('Instances for HTTP that are there before the first request.')
  @minValue(0)
  alwaysReady: int

  @description('The same for orchestrations; read where the app has some.')
  @minValue(0)
  orchestrationsReady: int
}

@export()
@description('Somebody who runs code: the managed identity of an app.')
@sealed()
type appIdentity = {
  app: string
  id: string
  principalId: string
  clientId: string
}

@export()
@description('Settings that an environment chooses for every app; what each means is in local.settings.sample.json.')
@sealed()
type commonChoices = {
  Audit__Agency: string?
  Cosmos__ConnectionMode: ('Direct' | 'Gateway')?
  Files__SpoolFolder: string?
  Files__UnattachedHours: string?
  Identity__Address: string?
  RateLimit__RequestsPerSecond: string?
  Scanner__Clamd: string?
  Signatures__Places: string?
  Signatures__RemoteClientId: string?
  Signatures__RemoteService: string?
  Signatures__TimestampAuthority: string?
  Signatures__TrustFolder: string?
  Streams__MostListeners: string?
}

@export()
@description('Settings that an environment chooses for the provider of the one account.')
@sealed()
type identityChoices = {
  Identity__ClientRequestsPerSecond: string?
  Identity__EidClaims: string?
  Identity__EidClientId: string?
  Identity__EidDescription: string?
  Identity__EidIssuer: string?
  Identity__EidScopes: string?
  Identity__LocalAccounts: ('true' | 'false')?
  Identity__MessageGateway: string?
  Identity__MessageGatewayScope: string?
  Identity__SigningKeyDays: string?
}

@export()
@description('Settings that an environment chooses for the exchange axis.')
@sealed()
type exchangeChoices = {
  Exchange__AgencyCode: string?
  Exchange__ClientCertificateHeader: string?
  Exchange__InvalidSignatures: ('flag' | 'refuse')?
  Exchange__VxpSignatureHours: string?
}

@export()
@description('Settings that an environment chooses.')
@sealed()
type choicesOf = {
  all: commonChoices
  identity: identityChoices?
  exchange: exchangeChoices?
}

@export()
@description('Settings whose values are secrets of the app\'s own key vault, named as the setting with -- for __. Only those that are in the vault may be named: a reference to nothing would be read as the secret itself.')
@sealed()
type secretsOf = {
  portal: ('Files__MasterKey' | 'Signatures__RemoteClientSecret')[]
  identity: (
    | 'Files__MasterKey'
    | 'Identity__EidClientKey'
    | 'Identity__EidClientSecret'
    | 'Identity__FirstOperatorSecret'
    | 'Identity__MessageGatewayKey'
    | 'Signatures__RemoteClientSecret')[]
  exchange: ('Files__MasterKey' | 'Signatures__RemoteClientSecret')[]
  cabinet: ('Files__MasterKey' | 'Signatures__RemoteClientSecret')[]
  reporting: ('Files__MasterKey' | 'Signatures__RemoteClientSecret')[]
}

@export()
@description('What all apps use together.')
@sealed()
type sharedOf = {
  cosmosName: string
  cosmosEndpoint: string
  cosmosServerless: bool
  busName: string
  busHost: string
  busMegabytes: 5120 | 81920
  schedulerEndpoint: string
  filesBlobs: string
  packagesBlobs: string
  signaturesVault: string
  insightsName: string
  workspace: string
  archive: string
  frontDoorId: string
  origin: string
}

@export()
@description('Where private endpoints lie; absent where services are reached by their public addresses.')
@sealed()
type privateOf = {
  endpointSubnet: string

  @description('The private zones by the names of modules/network.bicep.')
  zones: object
}

@export()
@description('The account of databases.')
@sealed()
type cosmosOf = {
  @description('Billed by request; for trials.')
  serverless: bool
  furtherRegions: string[]
  backup: 'Continuous7Days' | 'Continuous30Days'

  @description('The most request units a second of a container, by app and container.')
  mostThroughput: { *: { *: int } }

  @description('The same for those that are not named; 1000 or more.')
  otherThroughput: int
}

@export()
@description('The namespace of messages.')
@sealed()
type busOf = { sku: 'Standard' | 'Premium', capacity: 1 | 2 | 4 | 8 | 16 }

@export()
@description('The store of orchestrations.')
@sealed()
type schedulerOf = { sku: 'Consumption' | 'Dedicated', capacity: int }

@export()
@description('How files are kept.')
@sealed()
type filesOf = {
  redundancy: 'Standard_LRS' | 'Standard_ZRS' | 'Standard_GZRS'

  @description('For how many days deleted and overwritten files can be had back.')
  recoveryDays: int

  @description('For how many days the archive of who used keys and changed the account of databases can be neither changed nor deleted.')
  archiveDays: int
}

@export()
@description('The one public origin.')
@sealed()
type frontDoorOf = {
  sku: 'Standard_AzureFrontDoor' | 'Premium_AzureFrontDoor'
  firewall: 'Prevention' | 'Detection'
  requestsPerMinute: int
}

@export()
@description('What is kept of logs, and when somebody is told.')
@sealed()
type watchOf = {
  retentionDays: int
  dailyGigabytes: int
  slowMilliseconds: int
  mostErrorPercent: int
  mostWaitingMessages: int
  monthlyBudget: int

  @description('The first of a month; never changed afterwards.')
  budgetFrom: string
}
