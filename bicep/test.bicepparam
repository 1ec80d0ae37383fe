using 'main.bicep'

// As production where it decides how the apps behave, smaller where it only decides how much they bear.
param environmentName = 'test'
param pagesLocation = 'eastasia'
param domain = ''
param alertMail = []
param private = false
param zones = false
param locked = false
param publishers = ['0.0.0.0/0']
param pipeline = readEnvironmentVariable('EGOV_PIPELINE', '')
param scales = {
  portal: { instanceMemory: 2048, mostInstances: 40, requestsPerInstance: 100, alwaysReady: 1, orchestrationsReady: 1 }
  exchange: { instanceMemory: 4096, mostInstances: 40, requestsPerInstance: 50, alwaysReady: 1, orchestrationsReady: 1 }
}
param cosmos = {
  serverless: false
  furtherRegions: []
  backup: 'Continuous7Days'
  mostThroughput: { portal: { aggregates: 4000, events: 4000 } }
  otherThroughput: 1000
}
param bus = { sku: 'Standard', capacity: 1 }
param scheduler = { sku: 'Consumption', capacity: 1 }
param files = { redundancy: 'Standard_LRS', recoveryDays: 14, archiveDays: 7 }
param frontDoor = { sku: 'Premium_AzureFrontDoor', firewall: 'Detection', requestsPerMinute: 6000 }
param pagesSku = 'Standard'
param watch = {
  retentionDays: 30
  dailyGigabytes: 10
  slowMilliseconds: 2000
  mostErrorPercent: 2
  mostWaitingMessages: 5000
  monthlyBudget: 2000
  budgetFrom: '2026-12-01'
}
param choices = {
  all: {}
  identity: { Identity__LocalAccounts: 'true' }
}
param fromVault = {
  portal: ['Files__MasterKey']
  identity: ['Files__MasterKey']
  exchange: ['Files__MasterKey']
  cabinet: ['Files__MasterKey']
  reporting: ['Files__MasterKey']
}
